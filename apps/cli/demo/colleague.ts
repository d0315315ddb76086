/** A person of the company who repairs the variable in the portal, with a key of their own; the agent has no part in it. */
import type { Simulator } from "@octo/simulator";

interface Variable {
  Name: string;
  Value: string | null;
}

const USER = "maya.lindqvist";

/** Sets a variable of a project and returns who did it. */
export async function setVariable(
  simulator: Simulator,
  projectId: string,
  name: string,
  value: string,
): Promise<string> {
  const headers = {
    "X-Octopus-ApiKey": simulator.landmarks.users[USER]?.apiKey ?? "",
    "Content-Type": "application/json",
  };
  const address = `${simulator.url}/api/Spaces-1/variables/variableset-${projectId}`;
  const set = (await (await fetch(address, { headers })).json()) as { Variables: Variable[] };
  for (const variable of set.Variables) if (variable.Name === name) variable.Value = value;
  const response = await fetch(address, { method: "PUT", headers, body: JSON.stringify(set) });
  if (!response.ok)
    throw new Error(`The variable could not be set: ${response.status} ${await response.text()}`);
  return "Maya Lindqvist";
}
