/** Certificates: a private authority, a client certificate that is rotated, and refusals. No proxy is used. */
import { generate } from "selfsigned";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { type ClientCertificate, createToolHost, readServers, type ToolHostOptions } from "../src/index.ts";
import { type SoundServer, startSoundServer } from "./sound-server.ts";

interface Pem {
  readonly cert: string;
  readonly key: string;
}

let own: Pem;
let client: Pem;
let other: Pem;
let server: SoundServer;

beforeAll(async () => {
  const make = async (name: string): Promise<Pem> => {
    const { cert, private: key } = await generate([{ name: "commonName", value: name }], {
      extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
    });
    return { cert, key };
  };
  [own, client, other] = await Promise.all([make("127.0.0.1"), make("host"), make("other")]);
  server = await startSoundServer(["shop_get"], {
    key: own.key,
    cert: own.cert,
    ca: [client.cert],
    requestCert: true,
    rejectUnauthorized: true,
  });
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());

async function tryWith(options: Partial<ToolHostOptions>, certificate: () => ClientCertificate | undefined) {
  const host = createToolHost({
    servers: readServers({ mcpServers: [{ name: "shop", baseUrl: server.url, credentialId: 1 }] }),
    credentials: () => {
      const one = certificate();
      return one ? { token: "token-1", certificate: one } : "token-1";
    },
    ...options,
  });
  const status = async () => (await host.refresh()).servers[0];
  return { host, status };
}

it("trusts the private authority that is given, and shows its certificate", async () => {
  const { host, status } = await tryWith({ ca: own.cert }, () => client);
  expect(await status()).toMatchObject({ status: "listed" });
  expect(await host.call("shop_get", {})).toMatchObject({ kind: "result" });
  await host.close();
});

it("does not trust a certificate of an unknown authority", async () => {
  const { host, status } = await tryWith({}, () => client);
  expect(await status()).toMatchObject({
    status: "away",
    problem: expect.stringMatching(/No secure connection/),
  });
  await host.close();
});

it("uses a rotated client certificate from the next discovery on", async () => {
  let certificate: ClientCertificate | undefined = other;
  const { host, status } = await tryWith({ ca: own.cert }, () => certificate);
  expect((await status())?.status).toBe("away");
  certificate = client;
  expect((await status())?.status).toBe("listed");
  certificate = undefined;
  expect((await status())?.status).toBe("away");
  await host.close();
});

it("uses no proxy of the environment", async () => {
  for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"]) vi.stubEnv(name, "http://127.0.0.1:1");
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  const { host, status } = await tryWith({ ca: own.cert }, () => client);
  expect(await status()).toMatchObject({ status: "listed" });
  await host.close();
});
