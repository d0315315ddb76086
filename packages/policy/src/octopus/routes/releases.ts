/** Releases and channels, wherever they are nested, and the packages that go into them. */
export const RELEASES_ROUTES = `
GET             /{space}/build-information ~none
POST            /{space}/build-information
DELETE          /{space}/build-information/bulk
GET             /{space}/build-information/{id} ~none
DELETE          /{space}/build-information/{id}
GET             /{space}/channels ~projects
POST            /{space}/channels
GET             /{space}/channels/all ~projects
GET,POST        /{space}/channels/rule-test
GET             /{space}/channels/{id} ~projects
PUT,DELETE      /{space}/channels/{id}
GET             /{space}/channels/{id}/releases ~projects
GET             /{space}/feeds ~none
POST            /{space}/feeds
GET             /{space}/feeds/all ~none
GET             /{space}/feeds/stats ~none
GET             /{space}/feeds/{id} ~none
PUT,DELETE      /{space}/feeds/{id}
GET             /{space}/feeds/{id}/packages ~none
GET             /{space}/feeds/{id}/packages/notes ~none
GET             /{space}/feeds/{id}/packages/search ~none
GET             /{space}/feeds/{id}/packages/versions ~none
PUT             /{space}/nuget/packages
GET,POST        /{space}/package-metadata
DELETE          /{space}/package-metadata/bulk
GET,DELETE      /{space}/package-metadata/{id}
GET             /{space}/packages ~none
DELETE          /{space}/packages/bulk
GET             /{space}/packages/notes ~none
POST            /{space}/packages/raw
GET             /{space}/packages/{id} ~none
DELETE          /{space}/packages/{id}
GET             /{space}/packages/{id}/raw !write
POST            /{space}/packages/{id}/{otherId}/delta
GET             /{space}/packages/{id}/{version}/delta-signature
GET             /{space}/projects/{projectId}/channels ~none
POST            /{space}/projects/{projectId}/channels
GET             /{space}/projects/{projectId}/channels/{id} ~projects
PUT,DELETE      /{space}/projects/{projectId}/channels/{id}
GET             /{space}/projects/{projectId}/channels/{id}/releases ~projects
GET             /{space}/projects/{projectId}/releases ~none
GET             /{space}/projects/{projectId}/releases/{id}/variables
GET             /{space}/projects/{projectId}/releases/{version} ~projects
GET             /{space}/releases ~projects
POST            /{space}/releases
POST            /{space}/releases/create/v1
GET             /{space}/releases/{id} ~projects
PUT,DELETE      /{space}/releases/{id}
GET,POST        /{space}/releases/{id}/defects
POST            /{space}/releases/{id}/defects/resolve
GET             /{space}/releases/{id}/missingpackages ~projects
POST            /{space}/releases/{id}/snapshot-variables
GET             /{space}/releases/{id}/progression ~projects,environments,tenants
`;
