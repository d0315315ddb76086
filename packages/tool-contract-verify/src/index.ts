/** The test of a server of the tool contract. */
export { CHECKLIST, type ChecklistItem, type Level } from "./checklist.ts";
export {
  type CheckOutcome,
  type CheckResult,
  type ContractReport,
  formatReport,
  type Verdict,
} from "./report.ts";
export type { VerifyOptions } from "./run.ts";
export { VerifyError, verifyContract } from "./verify-contract.ts";
