/**
 * Secrets of many forms, each made from the seed; none was ever valid. A maker returns the text with the secret, and the
 * part of it that must not appear in any output.
 */

import type { Random } from "../../../random.ts";

export interface Planted {
  readonly text: string;
  readonly secret: string;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function mixed(random: Random, length: number): string {
  return Array.from({ length }, () => BASE64[random.int(0, BASE64.length - 1)]).join("");
}

function jwt(random: Random): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: random.token(8), adm: true })}.${mixed(random, 43)}`;
}

/** The makers, used in turn. */
export const SECRET_MAKERS: readonly ((random: Random) => Planted)[] = [
  (random) => whole(`API-${random.token(28)}`, (secret) => `use the key ${secret} instead`),
  (random) => whole(jwt(random), (secret) => `Authorization: Bearer ${secret}`),
  (random) => {
    const secret = mixed(random, 64);
    const label = ["RSA", "PRIVATE", "KEY"].join(" ");
    return {
      secret,
      text: `-----BEGIN ${label}-----\n${secret}\n${mixed(random, 64)}\n-----END ${label}-----`,
    };
  },
  (random) =>
    whole(
      mixed(random, 40),
      (secret) => `AWS_ACCESS_KEY_ID=AKIA${random.token(16)} AWS_SECRET_ACCESS_KEY=${secret}`,
    ),
  (random) => whole(`AKIA${random.token(16)}`, (secret) => `aws_access_key_id = ${secret}`),
  (random) => whole(`ghp_${mixed(random, 36)}`, (secret) => `git clone with ${secret}`),
  (random) => whole(`github_pat_${mixed(random, 22)}_${mixed(random, 59)}`, (secret) => `token: ${secret}`),
  (random) =>
    whole(
      `P${mixed(random, 15)}!`,
      (secret) => `Server=db;Database=Shop;User Id=sa;Password=${secret};Encrypt=True`,
    ),
  (random) =>
    whole(
      `${mixed(random, 86)}==`,
      (secret) =>
        `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${secret};EndpointSuffix=core.windows.net`,
    ),
  (random) =>
    whole(
      `${mixed(random, 43)}%3D`,
      (secret) => `https://shop.blob.core.windows.net/c?sv=2024-11-04&se=2027-01-01&sp=r&sig=${secret}`,
    ),
  (random) => whole(mixed(random, 18), (secret) => `https://deploy:${secret}@git.wrenfinch.example/shop.git`),
  (random) => whole(mixed(random, 14), (secret) => `password=${secret}`),
  (random) => whole(mixed(random, 20), (secret) => `client_secret: "${secret}"`),
  (random) =>
    whole(`xoxb-${random.int(100_000_000, 999_999_999)}-${mixed(random, 24)}`, (secret) => `slack ${secret}`),
  (random) => whole(`AIza${mixed(random, 35)}`, (secret) => `maps key ${secret}`),
  (random) => whole(`npm_${mixed(random, 36)}`, (secret) => `//registry.example/:_authToken=${secret}`),
];

function whole(secret: string, write: (secret: string) => string): Planted {
  return { secret, text: write(secret) };
}
