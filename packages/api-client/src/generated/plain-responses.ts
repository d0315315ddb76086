// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.

/** The media types of responses that are not JSON, by method and path. */
export const PLAIN_RESPONSES: Readonly<Record<string, string>> = {
  "GET /api/events/archives/{fileName}": "application/octet-stream",
  "GET /api/experimental/llms.txt": "text/markdown",
  "GET /api/spaces/{id}/logo": "image/png",
  "GET /api/tasks/{id}/raw": "text/plain",
  "GET /api/telemetry/download": "application/octet-stream",
  "GET /api/{spaceId}/accounts/{id}/pk": "application/octet-stream",
  "GET /api/{spaceId}/actiontemplates/{typeOrId}/logo": "image/png",
  "GET /api/{spaceId}/actiontemplates/{typeOrId}/versions/{version}/logo": "image/png",
  "GET /api/{spaceId}/artifacts/{id}/content": "application/octet-stream",
  "GET /api/{spaceId}/certificates/{id}/export": "application/octet-stream",
  "GET /api/{spaceId}/packages/{id}/raw": "application/octet-stream",
  "GET /api/{spaceId}/projects/{id}/logo": "image/png",
  "GET /api/{spaceId}/tasks/{id}/raw": "text/plain",
  "GET /api/{spaceId}/tenants/{id}/logo": "image/png",
  "GET /llms.txt": "text/markdown"
};
