/** How a caller proves to Octopus who it is. A function is asked before each request, so that tokens can be renewed. */
import { isOctopusError, OctopusError } from "./errors.ts";

/** A secret, or a function that has the current one. */
export type SecretSource = string | (() => string | Promise<string>);

/** An API key (`X-Octopus-ApiKey`) or an access token (`Authorization: Bearer`). */
export type Credential =
  | { readonly kind: "apiKey"; readonly key: SecretSource }
  | { readonly kind: "bearer"; readonly token: SecretSource };

/** The secret of a credential that is not a function; empty otherwise. */
export function fixedSecretsOf(credential: Credential): readonly string[] {
  const source = credential.kind === "apiKey" ? credential.key : credential.token;
  return typeof source === "string" && source !== "" ? [source] : [];
}

/** A credential as it goes on the wire. */
export interface CredentialHeader {
  readonly name: string;
  readonly value: string;
  /** The bare secret, so that it can be kept out of errors. */
  readonly secret: string;
}

/**
 * The header that carries the credential.
 * @throws OctopusError `config` when there is none, or one that no header can carry. The message never quotes it.
 */
export function credentialHeader(credential: Credential): CredentialHeader | Promise<CredentialHeader> {
  const source = credential.kind === "apiKey" ? credential.key : credential.token;
  return typeof source === "function"
    ? current(source).then((secret) => headerOf(credential, secret))
    : headerOf(credential, source);
}

function headerOf(credential: Credential, secret: string): CredentialHeader {
  if (typeof secret !== "string" || !/^[\x21-\x7e]+$/.test(secret)) {
    throw new OctopusError({
      code: "config",
      message: "The credential is empty or contains a space or a character that no credential has.",
    });
  }
  return credential.kind === "apiKey"
    ? { name: "X-Octopus-ApiKey", value: secret, secret }
    : { name: "Authorization", value: `Bearer ${secret}`, secret };
}

async function current(source: Exclude<SecretSource, string>): Promise<string> {
  try {
    return await source();
  } catch (cause) {
    if (isOctopusError(cause)) throw cause;
    throw new OctopusError({ code: "config", message: "The credential could not be obtained.", cause });
  }
}
