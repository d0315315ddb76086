/**
 * The facts of an uploaded certificate. PEM and DER files are read; a PKCS#12 file is encrypted with a password, so that its
 * facts are made up from its name and the hash of its bytes.
 */

import { createHash, X509Certificate } from "node:crypto";
import { invalid } from "../http/errors.ts";
import { DAY, iso } from "../time.ts";

export type CertificateFacts = Readonly<Record<string, unknown>>;

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The facts of a file's text or base64; throws the 400 of the server for PEM that is broken. */
export function certificateFacts(content: string, name: string, now: number): CertificateFacts {
  const text = content.includes("-----BEGIN") ? content : Buffer.from(content, "base64").toString("latin1");
  const blocks = text.match(PEM);
  if (blocks !== null) {
    const [first, ...rest] = blocks.map((block) => parsePem(block));
    return {
      ...factsOf(first as X509Certificate),
      CertificateDataFormat: "Pem",
      HasPrivateKey: text.includes("PRIVATE KEY-----"),
      CertificateChain: rest.map(linkOf),
    };
  }
  const single = tryParse(Buffer.from(content, "base64"));
  if (single === null) return madeUp(content, name, now);
  return {
    ...factsOf(single),
    CertificateDataFormat: "Der",
    HasPrivateKey: false,
    CertificateChain: [],
  };
}

function tryParse(bytes: Buffer | string): X509Certificate | null {
  try {
    return new X509Certificate(bytes);
  } catch {
    return null;
  }
}

function parsePem(block: string): X509Certificate {
  const found = tryParse(block);
  if (found === null) throw invalid("The certificate file could not be read.");
  return found;
}

const distinguished = (lines: string): string => lines.split("\n").join(", ");
const part = (lines: string, key: string): string | null =>
  lines
    .split("\n")
    .find((line) => line.startsWith(`${key}=`))
    ?.slice(key.length + 1) ?? null;

/** The facts of each certificate of a chain. */
function linkOf(certificate: X509Certificate): CertificateFacts {
  return {
    Thumbprint: certificate.fingerprint.replaceAll(":", ""),
    SubjectDistinguishedName: distinguished(certificate.subject),
    IssuerDistinguishedName: distinguished(certificate.issuer),
    SerialNumber: certificate.serialNumber,
    SignatureAlgorithmName: null,
    NotBefore: iso(Date.parse(certificate.validFrom)),
    NotAfter: iso(Date.parse(certificate.validTo)),
    Version: 3,
  };
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  const { subject, issuer, subjectAltName = "" } = certificate;
  return {
    ...linkOf(certificate),
    SubjectCommonName: part(subject, "CN"),
    SubjectOrganization: part(subject, "O"),
    SubjectAlternativeNames: subjectAltName
      .split(", ")
      .filter((entry) => entry.startsWith("DNS:"))
      .map((entry) => entry.replace("DNS:", "DNS Name=")),
    IssuerCommonName: part(issuer, "CN"),
    IssuerOrganization: part(issuer, "O"),
    SelfSigned: subject === issuer,
  };
}

function madeUp(content: string, name: string, now: number): CertificateFacts {
  const hash = createHash("sha1").update(content).digest("hex").toUpperCase();
  return {
    CertificateDataFormat: "Pkcs12",
    SubjectDistinguishedName: `CN=${name}`,
    SubjectCommonName: name,
    SubjectOrganization: null,
    SubjectAlternativeNames: [`DNS Name=${name}`],
    IssuerDistinguishedName: `CN=${name}`,
    IssuerCommonName: name,
    IssuerOrganization: null,
    SelfSigned: true,
    Thumbprint: hash,
    NotBefore: iso(now),
    NotAfter: iso(now + 365 * DAY),
    HasPrivateKey: true,
    Version: 3,
    SerialNumber: hash.slice(0, 32),
    SignatureAlgorithmName: "sha256RSA",
    CertificateChain: [],
  };
}
