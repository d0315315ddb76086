/** The options of a policy, a route table or a rule are wrong. The message names the field, the problem and a way out. */
export class PolicyConfigError extends Error {
  override readonly name = "PolicyConfigError";
}
