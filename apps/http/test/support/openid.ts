/** An OpenID provider on loopback, and a browser without pictures: it follows redirects and keeps cookies. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export const CLIENT_ID = "octo-mcp";

/** The people of the provider, with their claims. */
export type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface OpenIdProvider {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a provider whose one client is our server. */
export async function startOpenId(people: People, redirectUri: () => string): Promise<OpenIdProvider> {
  let provider: Provider | undefined;
  const server: Server = createServer((request, response) => void provider?.callback()(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: "none",
        redirect_uris: [redirectUri()],
        application_type: "native",
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "groups"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people[sub] }) }),
    cookies: { keys: ["for tests only"] },
  });
  return {
    url,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A person at a browser. */
export class Surfer {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Opens an address and follows redirects to the end. */
  async open(
    address: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ url: string; status: number; text: string }> {
    let url = address;
    let body = form;
    for (let redirects = 0; redirects < 20; redirects += 1) {
      const response = await this.#send(url, body);
      const next = response.headers.get("location");
      if (next === null || response.status < 300 || response.status > 399)
        return { url, status: response.status, text: await response.text() };
      url = new URL(next, url).href;
      body = undefined;
    }
    throw new Error("redirected too often");
  }

  /** Signs in at the provider, starting at a page of our server. */
  async signIn(address: string, login: string) {
    let page = await this.open(address);
    for (const fields of [{ prompt: "login", login, password: "any" }, { prompt: "consent" }]) {
      const action = /action="([^"]+)"/.exec(page.text)?.[1];
      if (!action || !page.url.includes("/interaction/")) return page;
      page = await this.open(new URL(action, page.url).href, fields as Record<string, string>);
    }
    return page;
  }

  async #send(address: string, form: Readonly<Record<string, string>> | undefined): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const response = await fetch(address, {
      redirect: "manual",
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form ? { "content-type": "application/x-www-form-urlencoded", origin } : {}),
      },
      ...(form ? { method: "POST", body: new URLSearchParams(form).toString() } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

export const csrfIn = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
