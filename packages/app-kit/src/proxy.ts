/** The proxy that the operator's environment names for Octopus Server. */
import { getProxyForUrl } from "proxy-from-env";
import { checkFilledIn } from "./filled-in.ts";
import type { Environment } from "./settings.ts";
import { SettingsError } from "./settings-error.ts";

/** A proxy. */
export interface Proxy {
  /** The whole address, with a user name and password where it has them. */
  readonly url: string;
  /** The address without them and the variable that names it, for messages: `http://proxy:3128 (HTTPS_PROXY)`. */
  readonly shown: string;
}

/**
 * Finds the proxy for a server; undefined when there is none, or `NO_PROXY` lists the server. An address without a scheme is
 * one of HTTP, as in other programs.
 * @param environment the environment of this process, in which the variables are looked up by name
 * @throws SettingsError that names the variable, when its address cannot be used.
 */
export function proxyFor(serverUrl: string, environment: Environment): Proxy | undefined {
  if (getProxyForUrl(serverUrl) === "") return undefined;
  const scheme = new URL(serverUrl).protocol.replace(":", "");
  const names = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), "all_proxy", "ALL_PROXY"];
  const name = names.find((one) => environment[one]);
  const text = name === undefined ? "" : (environment[name] ?? "").trim();
  if (name === undefined || text === "") return undefined;
  checkFilledIn(name, text);
  const whole = text.includes("://") ? text : `http://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (!url?.hostname) throw wrongProxy(name, "is not an address");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw wrongProxy(name, `has the scheme ${url.protocol}//, which is not supported`);
  return { url: whole, shown: `${url.protocol}//${url.host} (${name})` };
}

function wrongProxy(name: string, problem: string): SettingsError {
  return new SettingsError(`${name} ${problem}; write the proxy as http://proxy.example.com:3128`);
}
