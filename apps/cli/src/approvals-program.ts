/** The commands of `octo-mcp approvals` with their flags. */
import type { Environment } from "@octo/app-kit";
import { Command } from "commander";
import type { ApprovalsFlags } from "./commands/approvals-commands.ts";
import type { CommandResult } from "./commands/command-result.ts";

type Commands = typeof import("./commands/index.ts");
type Print = (run: (commands: Commands) => CommandResult | Promise<CommandResult>) => Promise<void>;

/** Makes the commands. They call the pages of a server over HTTP with the Octopus key of the person. */
export function approvalsCommand(print: Print, environment: Environment): Command {
  const approvals = new Command("approvals")
    .description(
      "List and decide what waits on the approval page of a server over HTTP, with your own Octopus key.",
    )
    .helpCommand(false);
  const add = (usage: string, about: string) =>
    approvals
      .command(usage)
      .description(about)
      .requiredOption(
        "--url <url>",
        "Address of the octo-mcp server, such as https://octo.example.com.",
        environment.OCTO_APPROVALS_URL,
      )
      .option("--ca-file <file>", "Trust these certificate authorities too.")
      .option("--json", "Print JSON.");
  const flagsOf = (command: Command) => command.optsWithGlobals<ApprovalsFlags>();
  add("list", "List what waits, and what was decided lately.").action((_flags, command: Command) =>
    print(({ listApprovals }) => listApprovals(flagsOf(command), environment)),
  );
  add("show <id>", "Show one with its whole plan.").action((id: string, _flags, command: Command) =>
    print(({ showApproval }) => showApproval(id, flagsOf(command), environment)),
  );
  for (const decision of ["approve", "reject"] as const) {
    const command = add(
      `${decision} <id>`,
      decision === "approve" ? "Approve one. The write happens when its caller goes on." : "Reject one.",
    ).option("--reason <text>", "Your reason; the caller reads it.");
    if (decision === "approve")
      command.option(
        "--type <name>",
        "The name of a protected environment, typed to approve. (several times for several)",
        (text: string, before: readonly string[] = []) => [...before, text],
      );
    command.action((id: string, _flags, self: Command) =>
      print(({ decideOnApproval }) => decideOnApproval(id, decision, flagsOf(self), environment)),
    );
  }
  return approvals;
}
