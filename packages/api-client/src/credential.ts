/** How a caller proves to Octopus who it is. A function is asked before each request, so that tokens can be renewed. */

/** An API key (`X-Octopus-ApiKey`) or an access token (`Authorization: Bearer`). */
export type Credential =
  | { readonly kind: "apiKey"; readonly key: string | (() => Promise<string>) }
  | { readonly kind: "bearer"; readonly token: string | (() => Promise<string>) };

/** The header that carries the credential, as name and value. */
export async function credentialHeader(credential: Credential): Promise<readonly [string, string]> {
  if (credential.kind === "apiKey") return ["X-Octopus-ApiKey", await secretOf(credential.key)];
  return ["Authorization", `Bearer ${await secretOf(credential.token)}`];
}

async function secretOf(source: string | (() => Promise<string>)): Promise<string> {
  return typeof source === "string" ? source : await source();
}
