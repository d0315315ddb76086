import { describe, expect, it } from "vitest";
import { certificateFacts } from "./certificate-facts.ts";

/** Signed by itself, valid from 24 November 2026 for a year; its key is nowhere. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIICBTCCAaugAwIBAgIUOgKtZ6bZCJVJFJXC/wZjSCWl084wCgYIKoZIzj0EAwIw
OjEfMB0GA1UEAwwWc2hvcC53cmVuZmluY2guZXhhbXBsZTEXMBUGA1UECgwOV3Jl
biBhbmQgRmluY2gwHhcNMjYxMTI0MTE0MDEwWhcNMjcxMTI0MTE0MDEwWjA6MR8w
HQYDVQQDDBZzaG9wLndyZW5maW5jaC5leGFtcGxlMRcwFQYDVQQKDA5XcmVuIGFu
ZCBGaW5jaDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABOGIw40AxlgG7IAL8R/Q
DmAFTFar0vmSGriOy0MbhY9ARtWlo9jpHxXDfgP6GuECqUXYUv/Ol7CAWintz1M4
n3yjgY4wgYswHQYDVR0OBBYEFE4on2J9ygz7ixprkAom9NIbC6RLMB8GA1UdIwQY
MBaAFE4on2J9ygz7ixprkAom9NIbC6RLMA8GA1UdEwEB/wQFMAMBAf8wOAYDVR0R
BDEwL4IWc2hvcC53cmVuZmluY2guZXhhbXBsZYIVd3d3LndyZW5maW5jaC5leGFt
cGxlMAoGCCqGSM49BAMCA0gAMEUCIQDLuH7OTTRZsmV7qB4JGkRnNZcQOwDiC4P6
Q9Rm+uG5ZgIgXVToWZQOI5GwzcnmcK7fgPmYAG2Lc74r5FPdAhNDgPg=
-----END CERTIFICATE-----
`;
const DER = CERTIFICATE.replace(/-----[^\n]+-----|\s/g, "");
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const facts = (content: string) => certificateFacts(content, "shop", 0);

const FACTS = {
  SubjectDistinguishedName: "CN=shop.wrenfinch.example, O=Wren and Finch",
  SubjectCommonName: "shop.wrenfinch.example",
  SubjectOrganization: "Wren and Finch",
  SubjectAlternativeNames: ["DNS Name=shop.wrenfinch.example", "DNS Name=www.wrenfinch.example"],
  SelfSigned: true,
  Thumbprint: "B2A5FA4DE90CC69D4739E30876CE859FF357210A",
  SerialNumber: "3A02AD67A6D90895491495C2FF06634825A5D3CE",
  NotBefore: "2026-11-24T11:40:10.000+00:00",
  NotAfter: "2027-11-24T11:40:10.000+00:00",
};

describe("an uploaded certificate", () => {
  it("is read from PEM, plain or in base64", () => {
    const expected = { ...FACTS, CertificateDataFormat: "Pem", HasPrivateKey: false };
    expect(facts(CERTIFICATE)).toMatchObject(expected);
    expect(facts(base64(CERTIFICATE))).toMatchObject(expected);
  });

  it("is read from DER", () => {
    expect(facts(DER)).toMatchObject({ ...FACTS, CertificateDataFormat: "Der", HasPrivateKey: false });
  });

  it("has its chain, and whether a key came with it", () => {
    const key = "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n";
    const { HasPrivateKey, CertificateChain } = facts(key + CERTIFICATE + CERTIFICATE);
    expect(HasPrivateKey).toBe(true);
    expect(CertificateChain).toMatchObject([{ Thumbprint: FACTS.Thumbprint, NotAfter: FACTS.NotAfter }]);
  });

  it("is refused when its PEM is broken", () => {
    expect(() => facts(CERTIFICATE.replace("MIICBTCC", "MIIAAAAA"))).toThrow("There was a problem");
  });

  it("has made-up facts when it is encrypted with a password", () => {
    expect(facts(base64("PKCS#12"))).toMatchObject({
      CertificateDataFormat: "Pkcs12",
      SubjectCommonName: "shop",
      NotAfter: "1971-01-01T00:00:00.000+00:00",
    });
  });
});
