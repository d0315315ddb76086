/** A request that fails. Each adapter turns it into an error of its SDK. */
export class RequestError extends Error {
  readonly kind: "invalid" | "internal";
  readonly data: Readonly<Record<string, unknown>> | undefined;

  constructor(kind: RequestError["kind"], message: string, data?: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = "RequestError";
    this.kind = kind;
    this.data = data;
  }
}
