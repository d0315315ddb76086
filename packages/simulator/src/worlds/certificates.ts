/** Certificates of worlds: a host name, an issuer and the day on which they expire. */

import type { PlainDocument } from "../model/resource.ts";
import { DAY, iso, longDate } from "../time.ts";
import { makePlain } from "./builders.ts";

export interface CertificateFacts {
  readonly id: string;
  readonly spaceId: string;
  /** The host, which is also the name. */
  readonly host: string;
  readonly organization: string;
  readonly environmentId: string;
  readonly notAfter: number;
  readonly now: number;
  readonly thumbprint: string;
}

/** A certificate for one host, with a private key, valid for a year. */
export function makeCertificate(facts: CertificateFacts): PlainDocument {
  const { host, organization, notAfter, thumbprint } = facts;
  return makePlain(facts.id, facts.spaceId, host, {
    Notes: `Renewal is due by ${longDate(notAfter - 7 * DAY)}.`,
    CertificateData: { HasValue: true, NewValue: null, Hint: null },
    Password: { HasValue: true, NewValue: null, Hint: null },
    CertificateDataFormat: "Pkcs12",
    EnvironmentIds: [facts.environmentId],
    TenantedDeploymentParticipation: "Untenanted",
    TenantIds: [],
    TenantTags: [],
    Archived: null,
    ReplacedBy: null,
    SubjectDistinguishedName: `CN=${host}, O=${organization}`,
    SubjectCommonName: host,
    SubjectOrganization: organization,
    SubjectAlternativeNames: [`DNS Name=${host}`],
    IssuerDistinguishedName: "CN=Example Issuing CA 3, O=Example Trust",
    IssuerCommonName: "Example Issuing CA 3",
    IssuerOrganization: "Example Trust",
    SelfSigned: false,
    Thumbprint: thumbprint,
    NotAfter: iso(notAfter),
    NotBefore: iso(notAfter - 365 * DAY),
    IsExpired: notAfter <= facts.now,
    HasPrivateKey: true,
    Version: 3,
    SerialNumber: thumbprint.slice(0, 32),
    SignatureAlgorithmName: "sha256RSA",
    CertificateChain: [],
  });
}
