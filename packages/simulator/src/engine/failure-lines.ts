/** The log lines of a failing step, per cause: first the output of the tool, then the exit code and the result. */

import type { FailureCause } from "../model/task.ts";
import type { Random } from "../random.ts";
import type { Say } from "./log-entry.ts";

/** Writes the failing end of a step's log. */
export function failureLines(say: Say, cause: FailureCause, target: string, random: Random): void {
  switch (cause.kind) {
    case "migration-timeout":
      migrationTimeout(say, cause, target);
      return;
    case "health-check":
      say("Info", `GET ${cause.url} -> ${cause.status} in ${random.int(900, 4_000)} ms`);
      say("Warning", "Attempt 1 of 3 failed, next attempt in 5 seconds");
      say("Info", `GET ${cause.url} -> ${cause.status} in ${random.int(900, 4_000)} ms`);
      say("Warning", "Attempt 2 of 3 failed, next attempt in 5 seconds");
      say(
        "Error",
        `GET ${cause.url} -> ${cause.status}: the service did not become healthy after 3 attempts`,
      );
      verdict(say, 1, target);
      return;
    case "image-pull":
      say("Warning", `Failed to pull image "${cause.image}": manifest unknown`);
      say("Warning", "Back-off pulling image (ImagePullBackOff)");
      say("Error", "error: deployment exceeded its progress deadline: timed out waiting for the condition");
      verdict(say, 1, target);
      return;
    case "disk-full":
      say("Error", `System.IO.IOException: No space left on device : '${cause.path}'`);
      say("Error", "   at System.IO.Strategies.OSFileStreamStrategy.Write(ReadOnlySpan`1 buffer)");
      say(
        "Error",
        "   at Calamari.Deployment.Conventions.ExtractPackageToStagingDirectory.Install(RunningDeployment deployment)",
      );
      verdict(say, 100, target);
      return;
    case "connection":
      say(
        "Error",
        `An error occurred when sending a request to 'https://${cause.host}:${cause.port}/': the request failed`,
      );
      say("Error", "Halibut.HalibutClientException: The remote party did not answer within 00:01:00");
      verdict(say, -1, target);
      return;
  }
}

function migrationTimeout(
  say: Say,
  cause: FailureCause & { kind: "migration-timeout" },
  target: string,
): void {
  const { migration, timeoutSeconds, table } = cause;
  say("Info", `Executing Database Server script '${migration}'`);
  say("Info", `ALTER TABLE ${table}: rebuilding 48,211,904 rows`);
  say(
    "Warning",
    `Script '${migration}' is still running after ${Math.max(1, Math.round(timeoutSeconds * 0.8))} seconds`,
  );
  say(
    "Error",
    `Database error occurred in script: '${migration}'. Script block number: 2; Block line 1; Message:`,
  );
  say(
    "Error",
    "Execution Timeout Expired.  The timeout period elapsed prior to completion of the operation or the server is not responding.",
  );
  say(
    "Error",
    `Microsoft.Data.SqlClient.SqlException (0x80131904): Execution Timeout Expired after ${timeoutSeconds} seconds.`,
  );
  say("Error", " ---> System.ComponentModel.Win32Exception (258): The wait operation timed out.");
  say(
    "Error",
    "   at Microsoft.Data.SqlClient.SqlCommand.EndExecuteNonQueryInternal(IAsyncResult asyncResult)",
  );
  say("Error", "   at DbUp.Support.ScriptExecutor.ExecuteNonQuery(IDbCommand command)");
  say(
    "Error",
    "   at WrenFinch.Checkout.Database.Program.Main(String[] args) in /src/Checkout.Database/Program.cs:line 61",
  );
  say("Error", "ClientConnectionId:5d0e3c1f-8d5b-4b5a-9d43-0f1a9c2b77aa");
  say("Error", "Error Number:-2,State:0,Class:11");
  say("Info", "Upgrade failed: the transaction of this script was rolled back, earlier scripts stay applied");
  verdict(say, 1, target);
}

function verdict(say: Say, exitCode: number, target: string): void {
  say("Verbose", `Exit code: ${exitCode}`);
  say("Fatal", `The remote script failed with exit code ${exitCode}`);
  say("Fatal", `The action failed on ${target}`);
}
