/** The way to the server: name, proxy, TLS with the end of its certificate. */
import { lookup } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { connect, type DetailedPeerCertificate, rootCertificates } from "node:tls";
import { type Environment, isPlainHttp, proxyFor } from "@octo/app-kit";
import { areaOf, type Finding } from "./finding.ts";

/** What is checked, and how long each step may take. */
export interface NetworkCheck {
  readonly serverUrl: string;
  readonly caFile: string | undefined;
  readonly environment: Environment;
  readonly timeoutMs: number;
  readonly now: () => number;
  /** Finds the address of a name; default: as the system does. */
  readonly resolveName?: ((name: string) => Promise<{ readonly address: string }>) | undefined;
}

const DAY_MS = 86_400_000;
/** A certificate that ends earlier is worth a note. */
const SOON_DAYS = 30;

/** Looks at everything between this machine and the first request. */
export async function checkNetwork(check: NetworkCheck): Promise<readonly Finding[]> {
  const { serverUrl, environment } = check;
  const address = areaOf("address");
  const findings: Finding[] = [
    isPlainHttp(serverUrl)
      ? address.bad(
          `${serverUrl} is not encrypted, so that the key can be read on the way`,
          "Use https:// for the server.",
        )
      : address.ok(serverUrl),
  ];
  const proxy = areaOf("proxy");
  const through = proxyFor(serverUrl, environment);
  findings.push(through === undefined ? proxy.ok("none is used") : proxy.ok(`${through.shown} is used`));
  if (through !== undefined) return findings;
  const name = await checkName(check);
  findings.push(name);
  const isTls = new URL(serverUrl).protocol === "https:";
  return name.status === "bad" || !isTls ? findings : [...findings, ...(await checkTls(check))];
}

async function checkName({ serverUrl, timeoutMs, resolveName = lookup }: NetworkCheck): Promise<Finding> {
  const dns = areaOf("dns");
  const host = hostOf(serverUrl);
  if (isIP(host) !== 0) return dns.ok(`${host} is an address`);
  try {
    const found = await Promise.race([
      resolveName(host),
      new Promise<never>((_resolve, reject) =>
        setTimeout(() => reject(new Error("no response in time")), timeoutMs).unref(),
      ),
    ]);
    return dns.ok(`${host} is ${found.address}`);
  } catch (error) {
    return dns.bad(
      `${host} is not found (${messageOf(error)})`,
      "Check the name, the VPN and the DNS server. Where names are found through a proxy alone, set HTTPS_PROXY.",
    );
  }
}

/** Connects without trust, so that the certificate can be named even when it is not trusted. */
function checkTls(check: NetworkCheck): Promise<readonly Finding[]> {
  const { serverUrl, caFile, timeoutMs } = check;
  const tls = areaOf("tls");
  const { port } = new URL(serverUrl);
  const host = hostOf(serverUrl);
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false,
      ...(caFile === undefined ? {} : { ca: [...rootCertificates, readFileSync(caFile, "utf8")] }),
    });
    const end = (findings: readonly Finding[]) => {
      socket.destroy();
      resolve(findings);
    };
    socket.setTimeout(timeoutMs, () =>
      end([
        tls.bad(
          `no TLS connection within ${timeoutMs / 1_000} s`,
          "Check the port and the firewall between.",
        ),
      ]),
    );
    socket.once("error", (error) =>
      end([
        tls.bad(
          `no TLS connection (${messageOf(error)})`,
          "Check that the port speaks TLS; an http:// server does not.",
        ),
      ]),
    );
    socket.once("secureConnect", () => {
      const certificate = socket.getPeerCertificate(true);
      end([trustOf(check, socket.authorizationError), endOf(certificate, check.now())]);
    });
  });
}

function trustOf({ caFile }: NetworkCheck, problem: Error | string | undefined): Finding {
  const tls = areaOf("tls");
  const code = typeof problem === "string" ? problem : (problem as NodeJS.ErrnoException | undefined)?.code;
  if (!problem) return tls.ok("the certificate is trusted");
  const fix =
    code === "CERT_HAS_EXPIRED"
      ? "Renew the certificate of the server."
      : code === "ERR_TLS_CERT_ALTNAME_INVALID"
        ? "Use a name that the certificate is for."
        : `Give the authority that signed it with --ca-file (PEM)${caFile === undefined ? "" : "; the one of --ca-file is another"}.`;
  return tls.bad(`the certificate is not trusted (${code ?? messageOf(problem)})`, fix);
}

function endOf({ valid_to, issuer }: DetailedPeerCertificate, now: number): Finding {
  const tls = areaOf("certificate");
  const end = Date.parse(valid_to);
  const days = Math.floor((end - now) / DAY_MS);
  const signer = [issuer?.O, issuer?.CN].flat().find((text) => text) ?? "unknown";
  const text = `ends on ${new Date(end).toISOString().slice(0, 10)}, signed by ${signer}`;
  if (days < 0) return tls.bad(text, "Renew the certificate of the server.");
  return days < SOON_DAYS
    ? tls.note(`${text}; ${days} days are left`, "Renew it before it ends.")
    : tls.ok(text);
}

function hostOf(serverUrl: string): string {
  return new URL(serverUrl).hostname.replace(/^\[|\]$/g, "");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
