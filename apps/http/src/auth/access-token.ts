/**
 * What makes a signed JWT an access token for this server, beyond what the library checks (RFC 9068, RFC 8725): its type,
 * whom it names, and how long it lives. An ID token of the same issuer is signed with the same keys, and is no right to call.
 */
import type { JWTPayload, JWTVerifyResult } from "jose";

/** A verified token that this server accepts, or why it does not. */
export type AccessToken =
  | { readonly ok: true; readonly subject: string }
  /** The rest of a sentence that begins with "The access token". */
  | { readonly ok: false; readonly problem: string };

/** The longest `sub` that OpenID Connect allows. */
const LONGEST_SUBJECT = 255;
/** `at+jwt` is the type of RFC 9068. Many issuers still say `JWT`, or nothing. */
const TYPES: readonly string[] = ["at+jwt", "jwt"];
/** Claims that bind an ID token to its request, where no type shows what it is. */
const ID_TOKEN_CLAIMS = ["nonce", "at_hash", "c_hash", "s_hash"] as const;

/** Checks a token whose signature, issuer, audience and times the library has checked. `lifetime` is in seconds. */
export function checkAccessToken(
  { payload, protectedHeader }: Pick<JWTVerifyResult, "payload" | "protectedHeader">,
  lifetime: number,
): AccessToken {
  const { sub, iat, exp, cnf } = payload;
  const refused = (problem: string): AccessToken => ({ ok: false, problem });
  if (!isAccessType(payload, protectedHeader.typ)) return refused("is a token of another type");
  if (typeof sub !== "string" || sub.trim() === "" || sub.length > LONGEST_SUBJECT)
    return refused("does not name its subject");
  if (iat === undefined || exp === undefined || !(exp - iat > 0 && exp - iat <= lifetime))
    return refused("has a lifetime that this server does not accept");
  if (cnf !== undefined) return refused("is bound to a key, which this server cannot check");
  return { ok: true, subject: sub };
}

function isAccessType(payload: JWTPayload, typ: string | undefined): boolean {
  const type = (typ ?? "JWT").toLowerCase().replace(/^application\//, "");
  if (!TYPES.includes(type)) return false;
  // Keycloak has the kind of a token in the claim `typ`, Cognito in `token_use`.
  if (payload.typ !== undefined && payload.typ !== "Bearer") return false;
  if (payload.token_use !== undefined && payload.token_use !== "access") return false;
  const isMarked = type === "at+jwt" || payload.typ === "Bearer" || payload.token_use === "access";
  return isMarked || ID_TOKEN_CLAIMS.every((claim) => payload[claim] === undefined);
}
