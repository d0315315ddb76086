/** Renders certificates: subject, issuer and validity, and never the data or the password. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";

export type Certificate = components["schemas"]["Certificate"];

/** A certificate in a result. */
export const certificateSchema = z.looseObject({
  id: text,
  name: text,
  thumbprint: text,
  subjectCommonName: text,
  subjectAlternativeNames: texts,
  issuerCommonName: text,
  notBefore: text,
  notAfter: text,
  daysUntilExpiry: z.int().optional().describe("Negative after the expiry"),
  isExpired: flag,
  hasPrivateKey: flag,
  environmentIds: texts,
  archived: text,
  replacedBy: text,
});

const DAY_MS = 86_400_000;

/** Renders a certificate. Its remaining days count from `now`, in milliseconds since the epoch. */
export function summarizeCertificate(
  certificate: Certificate,
  now: number,
): z.input<typeof certificateSchema> {
  return {
    id: certificate.Id,
    name: certificate.Name,
    ...present({
      notes: certificate.Notes || null,
      ...validityOf(certificate, now),
      ...partiesOf(certificate),
      thumbprint: certificate.Thumbprint,
      serialNumber: certificate.SerialNumber,
      signatureAlgorithmName: certificate.SignatureAlgorithmName,
      version: certificate.Version,
      format: certificate.CertificateDataFormat,
      hasPrivateKey: certificate.HasPrivateKey,
      chain: certificate.CertificateChain?.map((item) =>
        present({
          subject: item.SubjectDistinguishedName,
          notAfter: item.NotAfter,
          thumbprint: item.Thumbprint,
        }),
      ),
      archived: certificate.Archived,
      replacedBy: certificate.ReplacedBy,
      environmentIds: certificate.EnvironmentIds,
      tenantedDeploymentParticipation: certificate.TenantedDeploymentParticipation,
      tenantIds: certificate.TenantIds,
      tenantTags: certificate.TenantTags,
    }),
  };
}

function validityOf({ NotBefore, NotAfter, IsExpired }: Certificate, now: number) {
  const end = Date.parse(NotAfter ?? "");
  return {
    notBefore: NotBefore,
    notAfter: NotAfter,
    daysUntilExpiry: Number.isNaN(end) ? null : Math.floor((end - now) / DAY_MS),
    isExpired: IsExpired ?? (Number.isNaN(end) ? null : end <= now),
  };
}

/** Subject and issuer. The common name repeats a part of the distinguished name, because people look for it. */
function partiesOf(certificate: Certificate) {
  return {
    subjectCommonName: certificate.SubjectCommonName,
    subjectDistinguishedName: certificate.SubjectDistinguishedName,
    subjectOrganization: certificate.SubjectOrganization,
    subjectAlternativeNames: certificate.SubjectAlternativeNames,
    issuerCommonName: certificate.IssuerCommonName,
    issuerDistinguishedName: certificate.IssuerDistinguishedName,
    issuerOrganization: certificate.IssuerOrganization,
    selfSigned: certificate.SelfSigned || null,
    selfSignedCurve: certificate.SelfSignedCertificateCurve,
  };
}
