/** The credential of a caller. A function is called before each request, so that a secret can be renewed. */
import { isOctopusError, OctopusError } from "./errors.ts";

/**
 * A secret, or a function that returns the current one. When the server refused a secret with 401, the function is called
 * with that secret; where it returns another one, a read is sent once more.
 */
export type SecretSource = string | ((refused?: string) => string | Promise<string>);

/** An API key (`X-Octopus-ApiKey`) or an access token (`Authorization: Bearer`). */
export type Credential =
  | { readonly kind: "apiKey"; readonly key: SecretSource }
  | { readonly kind: "bearer"; readonly token: SecretSource };

/** The secret of a credential, unless a function returns it. */
export function fixedSecretsOf(credential: Credential): readonly string[] {
  const source = credential.kind === "apiKey" ? credential.key : credential.token;
  return typeof source === "string" && source !== "" ? [source] : [];
}

/** The header that carries a credential. */
export interface CredentialHeader {
  readonly name: string;
  readonly value: string;
  /** The secret alone, so that it can be removed from errors. */
  readonly secret: string;
}

/**
 * Makes the header of a credential.
 *
 * @param refused the secret that the server has just refused
 * @throws OctopusError `config` when the credential is empty, or when a header cannot carry it. The message never quotes
 * it.
 */
export function credentialHeader(
  credential: Credential,
  refused?: string,
): CredentialHeader | Promise<CredentialHeader> {
  const source = credential.kind === "apiKey" ? credential.key : credential.token;
  return typeof source === "function"
    ? current(source, refused).then((secret) => headerOf(credential, secret))
    : headerOf(credential, source);
}

function headerOf(credential: Credential, secret: string): CredentialHeader {
  if (typeof secret !== "string" || !/^[\x21-\x7e]+$/.test(secret)) {
    throw new OctopusError({
      code: "config",
      message:
        "The credential is empty, or it contains a space or another character that an API key or token never has.",
    });
  }
  return credential.kind === "apiKey"
    ? { name: "X-Octopus-ApiKey", value: secret, secret }
    : { name: "Authorization", value: `Bearer ${secret}`, secret };
}

async function current(source: Exclude<SecretSource, string>, refused?: string): Promise<string> {
  try {
    return await (refused === undefined ? source() : source(refused));
  } catch (cause) {
    if (isOctopusError(cause)) throw cause;
    throw new OctopusError({ code: "config", message: "The credential could not be obtained.", cause });
  }
}
