/** A typed client for the REST API of Octopus Server. */
export {
  type BeforeRequest,
  type CallerOptions,
  type Calls,
  createOctopusClient,
  type Exchange,
  type OctopusClient,
  type OctopusClientOptions,
  type OutgoingRequest,
  type RawInit,
  type RequestFacts,
  type SpaceClient,
} from "./client.ts";
export type { Credential, SecretSource } from "./credential.ts";
export {
  createDirectory,
  type Directory,
  type DirectoryOptions,
  type Found,
  type Lookup,
} from "./directory/directory.ts";
export type { LookupKind, Ref, RefKind, Within } from "./directory/kinds.ts";
export { lookupError, type NotOne } from "./directory/lookup-error.ts";
export { nameAndIdIn } from "./directory/name-and-id.ts";
export { isOctopusError, OctopusError, type OctopusErrorCode, type OctopusErrorFacts } from "./errors.ts";
export { operations } from "./generated/operations.ts";
export type { components, paths } from "./generated/schema.ts";
export type { Operation } from "./operation.ts";
export { parseServerUrl, type ServerUrl } from "./server-url.ts";
export { compareServerVersions } from "./server-version.ts";
export type { RetryOptions } from "./transport/retry.ts";
export type { HeaderLookup, HttpRequest, HttpResponse, SendHttp } from "./transport/send-http.ts";
