/** Uploading, changing, replacing, archiving and deleting certificates. */

import { type CertificateFacts, certificateFacts } from "../../domain/certificate-facts.ts";
import { recordChange } from "../../domain/changes.ts";
import type { Body } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { iso } from "../../time.ts";
import { requireOne } from "../listing.ts";
import { certificateView } from "../used/infrastructure.ts";
import { freshId, type WriteSpec, writing } from "../writing.ts";

export function certificateWrites(): Route[] {
  const one = "/{space}/certificates/{id}";
  return [
    ...writing(certificates),
    route(`POST ${one}/archive`, "CertificateEdit", archive),
    route(`POST ${one}/unarchive`, "CertificateEdit", unarchive),
    route(`POST ${one}/replace`, "CertificateEdit", replace),
    route(`GET ${one}/export`, "CertificateExportPrivateKey", exportOne),
  ];
}

const FACTS = [
  "Thumbprint",
  "SerialNumber",
  "NotBefore",
  "NotAfter",
  "SubjectCommonName",
  "SubjectDistinguishedName",
  "IssuerCommonName",
  "IssuerDistinguishedName",
  "CertificateData",
  "HasPrivateKey",
  "Archived",
  "ReplacedBy",
];

const certificates: WriteSpec<PlainDocument> = {
  path: "/{space}/certificates",
  type: "Certificate",
  noun: "Certificate",
  prefix: "Certificates",
  permission: "Certificate",
  pick: ({ space }) => space.certificates,
  blank: (context, id) => ({
    Id: id,
    SpaceId: context.space.id,
    Name: "",
    Notes: "",
    CertificateData: null,
    Password: null,
    EnvironmentIds: [],
    TenantedDeploymentParticipation: "Untenanted",
    TenantIds: [],
    TenantTags: [],
    Archived: null,
    ReplacedBy: null,
    ...factsOf(context, context.body.text("Name") ?? "", contentOf(context.body)),
  }),
  required: ["Name"],
  locked: FACTS,
  rivals: null,
  references: { EnvironmentIds: ({ space }) => space.environments, TenantIds: ({ space }) => space.tenants },
  complete: (context, next, before) => {
    if (before === undefined && contentOf(context.body) === undefined)
      throw invalid("The CertificateData field is required.");
    return next;
  },
  inUse: (_context, certificate) =>
    certificate.Archived === null
      ? `The certificate '${certificate.Name}' must be archived before it can be deleted.`
      : undefined,
  related: (item) => [...(item.EnvironmentIds as readonly string[])],
  view: certificateView,
};

function contentOf(body: Body): string | undefined {
  return (
    body.object("CertificateData")?.text("NewValue") ??
    (typeof body.raw("CertificateData") === "string" ? body.text("CertificateData") : undefined)
  );
}

function factsOf(context: Context, name: string, content: string | undefined): CertificateFacts {
  return certificateFacts(content ?? "", name, context.now);
}

function find(context: Context): PlainDocument {
  return requireOne(context.space.certificates, context.param("id"));
}

function save(context: Context, before: PlainDocument, change: Record<string, unknown>): PlainDocument {
  const after = context.space.certificates.put({ ...before, ...change });
  recordChange(context, { noun: "Certificate", name: after.Name, before, after });
  return after;
}

function archive(context: Context) {
  const certificate = find(context);
  if (certificate.Archived !== null)
    throw invalid(`The certificate '${certificate.Name}' is already archived.`);
  save(context, certificate, { Archived: iso(context.now) });
  return ok({});
}

function unarchive(context: Context) {
  save(context, find(context), { Archived: null });
  return ok({});
}

/** The new certificate takes over the id and with it all uses, and the old one remains as an archived copy. */
function replace(context: Context) {
  const before = find(context);
  const content = contentOf(context.body);
  if (content === undefined) throw invalid("The CertificateData field is required.");
  const oldId = freshId(context, "Certificates", context.space.certificates);
  context.space.certificates.put({ ...before, Id: oldId, Archived: iso(context.now), ReplacedBy: before.Id });
  const facts = factsOf(context, String(before.SubjectCommonName), content);
  const secret = { HasValue: true, NewValue: null, Hint: null };
  const after = save(context, before, { ...facts, CertificateData: secret, Archived: null });
  return ok(context.linker.add("Certificate", certificateView(after, context)));
}

/** The export is a file with the right name and without a key. */
function exportOne(context: Context) {
  const certificate = find(context);
  const body = Buffer.from(`certificate ${String(certificate.Thumbprint)}`).toString("base64");
  return {
    status: 200,
    text: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
    contentType: "application/octet-stream",
    headers: { "Content-Disposition": `attachment; filename="${certificate.Id}.pem"` },
  };
}
