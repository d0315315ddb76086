/** Space-wide resources without a toolset of their own. */
export const OTHER_SPACE_ROUTES = `
GET             /{space}/actiontemplates ~none
POST            /{space}/actiontemplates
GET             /{space}/actiontemplates/all ~none
GET             /{space}/actiontemplates/categories ~none
GET             /{space}/actiontemplates/search ~none
GET             /{space}/actiontemplates/{id} ~none
PUT,DELETE      /{space}/actiontemplates/{id}
POST            /{space}/actiontemplates/{id}/actionsupdate
POST            /{space}/actiontemplates/{id}/actionsupdate/bulk
GET,POST,PUT    /{space}/actiontemplates/{id}/logo
GET             /{space}/actiontemplates/{id}/usage ~projects
GET             /{space}/actiontemplates/{id}/versions ~none
GET             /{space}/actiontemplates/{id}/versions/{version} ~none
GET             /{space}/actiontemplates/{typeOrId}/versions/{version}/logo
POST            /{space}/projects/import-export/export
POST            /{space}/projects/import-export/import
GET,POST        /{space}/projects/import-export/import-files
POST            /{space}/projects/import-export/import/preview
GET,POST        /{space}/subscriptions
GET             /{space}/subscriptions/all
GET,PUT,DELETE  /{space}/subscriptions/{id}
GET,PUT         /{space}/useronboarding
GET             /{space}/workertaskleases
`;
