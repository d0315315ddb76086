/** The server itself: configuration, licences, scheduler, extensions, platform hub. */
export const OTHER_SERVER_ROUTES = `
GET,PUT         /audit-stream
POST            /azuredevopsissuetracker/connectivitycheck
POST            /cloudtemplate/{id}/metadata
GET             /communityactiontemplates ~none
GET             /communityactiontemplates/{id} ~none
GET             /communityactiontemplates/{id}/actiontemplate
GET             /communityactiontemplates/{id}/actiontemplate/{otherId}
POST,PUT        /communityactiontemplates/{id}/installation
POST,PUT        /communityactiontemplates/{id}/installation/{otherId}
GET             /communityactiontemplates/{id}/logo ~none
GET             /configuration
GET             /configuration/certificates
GET             /configuration/certificates/{id}
GET             /configuration/certificates/{id}/public-cer
GET             /configuration/enabled-feature-toggles
GET             /configuration/feature-toggles
GET,PUT         /configuration/retention-default
POST            /configuration/versioncontrol/clear-cache
GET             /configuration/{id}
GET             /configuration/{id}/metadata
GET,PUT         /configuration/{id}/values
POST            /deprecations/toggle
GET             /dynamic-extensions ~none
GET             /dynamic-extensions/features/metadata ~none
GET,PUT         /dynamic-extensions/features/values
GET             /dynamic-extensions/scripts ~none
GET             /featuresconfiguration ~none
PUT             /featuresconfiguration
POST            /githubissuetracker/connectivitycheck
GET,POST        /issuetrackers
GET             /jiraintegration
POST            /jiraintegration/connectivitycheck/connectapp
POST            /jiraintegration/connectivitycheck/jira
POST            /jiraservicemanagement-integration/connectivity-test
GET,PUT         /letsencryptconfiguration
GET             /licenses ~none
GET             /licenses/features ~none
GET,PUT         /licenses/licenses-current
GET             /licenses/licenses-current-status ~none
GET             /licenses/licenses-current-usage ~spaces
GET             /maintenanceconfiguration ~none
PUT             /maintenanceconfiguration
POST            /migrations/import
POST            /migrations/partialexport
GET             /octopusservernodes ~none
GET             /octopusservernodes/all ~none
GET             /octopusservernodes/summary ~none
GET             /octopusservernodes/{id} ~none
PUT,DELETE      /octopusservernodes/{id}
GET             /octopusservernodes/{id}/details
GET,PUT         /performanceconfiguration
GET,POST        /platformhub/accounts
GET,PUT,DELETE  /platformhub/accounts/{id}
GET,POST        /platformhub/git-credentials
GET,PUT,DELETE  /platformhub/git-credentials/{id}
GET             /platformhub/policies/{slug}/versions
GET             /platformhub/processtemplates/{slug}/versions ~none
GET             /platformhub/processtemplates/{slug}/{versionMask} ~none
GET,POST,PUT    /platformhub/processtemplates/{slug}/share !write
POST,PUT        /platformhub/policies/{slug}/versions/{version}/modify-status
GET,PUT         /platformhub/versioncontrol
GET,POST        /platformhub/{gitRef}/policies
GET,PUT,DELETE  /platformhub/{gitRef}/policies/{slug}
POST            /platformhub/{gitRef}/policies/{slug}/publish
GET             /platformhub/{gitRef}/processtemplates ~none
POST            /platformhub/{gitRef}/processtemplates
GET             /platformhub/{gitRef}/processtemplates/{slug} ~none
PUT,DELETE      /platformhub/{gitRef}/processtemplates/{slug}
GET             /platformhub/{gitRef}/processtemplates/{slug}/variables/names ~none
GET             /ratelimitingpolicies @2026.3 ~none
GET             /ratelimitingpolicies/{id} @2026.3 ~none
PUT             /ratelimitingpolicies/{id} @2026.3
GET             /scheduler
GET             /scheduler/start !write
GET             /scheduler/stop !write
GET             /scheduler/trigger !write
GET             /scheduler/{name}/logs !write
GET             /scheduler/{name}/logs/raw !write
GET,PUT         /serverconfiguration
GET             /serverconfiguration/settings
POST            /serverstatus/gc-collect
GET             /serverstatus/logs !write
GET             /serverstatus/system-report !write
POST            /servicenow-integration/connectivity-test
GET,PUT         /smtpconfiguration
GET             /smtpconfiguration/isconfigured ~none
GET             /telemetry/download !write
GET             /telemetry/lasttask
POST            /telemetry/send
POST            /spaces
PUT,DELETE      /spaces/{spaceId}
POST,PUT        /spaces/{spaceId}/logo
POST            /spaces/{spaceId}/logo/icon
GET,PUT         /telemetryconfiguration
GET,PUT         /upgradeconfiguration
`;
