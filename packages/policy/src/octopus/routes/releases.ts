/** Releases and channels, wherever they are nested, and the packages that go into them. */
export const RELEASES_ROUTES = `
GET,POST        /{space}/build-information
DELETE          /{space}/build-information/bulk
GET,DELETE      /{space}/build-information/{id}
GET,POST        /{space}/channels
GET             /{space}/channels/all
GET,POST        /{space}/channels/rule-test
GET,PUT,DELETE  /{space}/channels/{id}
GET             /{space}/channels/{id}/releases
GET,POST        /{space}/feeds
GET             /{space}/feeds/all
GET             /{space}/feeds/stats
GET,PUT,DELETE  /{space}/feeds/{id}
GET             /{space}/feeds/{id}/packages
GET             /{space}/feeds/{id}/packages/notes
GET             /{space}/feeds/{id}/packages/search
GET             /{space}/feeds/{id}/packages/versions
PUT             /{space}/nuget/packages
GET,POST        /{space}/package-metadata
DELETE          /{space}/package-metadata/bulk
GET,DELETE      /{space}/package-metadata/{id}
GET             /{space}/packages
DELETE          /{space}/packages/bulk
GET             /{space}/packages/notes
POST            /{space}/packages/raw
GET,DELETE      /{space}/packages/{id}
GET             /{space}/packages/{id}/raw !write
POST            /{space}/packages/{id}/{otherId}/delta
GET             /{space}/packages/{id}/{version}/delta-signature
GET,POST        /{space}/projects/{projectId}/channels
GET,PUT,DELETE  /{space}/projects/{projectId}/channels/{id}
GET             /{space}/projects/{projectId}/channels/{id}/releases
GET             /{space}/projects/{projectId}/releases
GET             /{space}/projects/{projectId}/releases/{id}/variables
GET             /{space}/projects/{projectId}/releases/{version}
GET,POST        /{space}/releases
POST            /{space}/releases/create/v1
GET,PUT,DELETE  /{space}/releases/{id}
GET,POST        /{space}/releases/{id}/defects
POST            /{space}/releases/{id}/defects/resolve
POST            /{space}/releases/{id}/snapshot-variables
GET             /{space}/releases/{id}/progression
`;
