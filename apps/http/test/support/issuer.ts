/** An issuer of access tokens on loopback: metadata, keys, and tokens good and bad. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

export const AUDIENCE = "https://octo.example.com/mcp";

export interface Issuer {
  readonly url: string;
  /** How often the keys were read. */
  readonly keyReads: () => number;
  token(claims?: JWTPayload, options?: TokenOptions): Promise<string>;
  close(): Promise<void>;
}

export interface TokenOptions {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string | number | null;
  readonly subject?: string | null;
  /** Seconds since the epoch; null leaves the claim out. */
  readonly issuedAt?: number | null;
  /** `typ` of the header. */
  readonly type?: string;
  /** Signs with a key that the issuer does not publish. */
  readonly foreignKey?: boolean;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const foreign = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "ES256", use: "sig" };
  let keyReads = 0;
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.url === "/jwks") {
      keyReads += 1;
      return void response.end(JSON.stringify({ keys: [jwk] }));
    }
    if (request.url === "/.well-known/oauth-authorization-server")
      return void response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }));
    response.statusCode = 404;
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    keyReads: () => keyReads,
    token: (claims = {}, options = {}) =>
      sign(url, options.foreignKey ? foreign.privateKey : privateKey, claims, options),
    close: () => closed(server),
  };
}

function sign(url: string, key: CryptoKey, claims: JWTPayload, options: TokenOptions): Promise<string> {
  const { issuer = url, audience = AUDIENCE, expires = "5m", subject = "user-1", issuedAt, type } = options;
  const token = new SignJWT({ scope: "octopus.read", ...claims })
    .setProtectedHeader({ alg: "ES256", kid: "k1", ...(type === undefined ? {} : { typ: type }) })
    .setIssuer(issuer)
    .setAudience(audience);
  if (issuedAt !== null) token.setIssuedAt(issuedAt);
  if (subject !== null) token.setSubject(subject);
  if (expires !== null) token.setExpirationTime(expires);
  return token.sign(key);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
