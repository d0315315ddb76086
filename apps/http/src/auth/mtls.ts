/** Client certificates. TLS has verified the chain before a request is read; the authenticator only names the caller. */
import { type Access, rightsOf } from "../settings/access-file.ts";
import { type Authenticator, accepted, type Peer, principalId, refused } from "./principal.ts";

/** Accepts callers with a certificate of the operator's authority. */
export function mtlsAuthenticator(access: Access): Authenticator {
  const entries = new Map(access.callers.map((entry) => [entry.certificate, entry]));
  return {
    async authenticate(_, { certificate }) {
      if (!certificate) {
        const message = "A client certificate is needed.";
        return refused({ status: 401, message, challenge: 'Mutual realm="octo-mcp"', isGuess: false });
      }
      const entry = entries.get(certificate.commonName);
      return accepted({
        // Two certificates may share a name; plans and limits belong to one certificate.
        id: principalId("cert", certificate.commonName, fingerprintOf(certificate)),
        ...rightsOf(entry),
      });
    },
  };
}

/** 128 bits of the fingerprint: with fewer, a caller could make certificates until one has the fingerprint of another. */
function fingerprintOf({ fingerprint }: NonNullable<Peer["certificate"]>): string {
  return fingerprint.replaceAll(":", "").slice(0, 32).toLowerCase();
}
