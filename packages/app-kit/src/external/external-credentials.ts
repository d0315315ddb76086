/** Finds the tokens of external servers. Files and variables are read again at each discovery, so that tokens can be rotated. */
import { readFileSync } from "node:fs";
import type { Credential } from "@octo/tool-host";
import { credentialFromFile } from "../credential-file.ts";
import { nonBlank } from "../non-blank.ts";
import type { Environment } from "../settings.ts";
import type { CredentialSource } from "./external-settings.ts";

/** The resolver, and the tokens that it has found, for the redaction of texts. */
export interface ExternalCredentials {
  resolve(id: number): Credential | undefined;
  secrets(): readonly string[];
}

/** Makes the resolver. */
export function externalCredentials(
  sources: ReadonlyMap<number, CredentialSource>,
  environment: Environment,
): ExternalCredentials {
  const known = new Set<string>();
  return {
    secrets: () => [...known],
    resolve(id) {
      const source = sources.get(id);
      const token = source && tokenOf(source, environment);
      if (!source || token === undefined) return undefined;
      known.add(token);
      const { certFile, keyFile } = source;
      if (certFile === undefined || keyFile === undefined) return token;
      return {
        token,
        certificate: { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") },
      };
    },
  };
}

/** A file must be its owner's alone, like that of the Octopus key. */
function tokenOf({ variable, file }: CredentialSource, environment: Environment): string | undefined {
  if (variable !== undefined) return nonBlank(environment[variable]);
  return file === undefined ? undefined : credentialFromFile("credentials", file, () => undefined)();
}
