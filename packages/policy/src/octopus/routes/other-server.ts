/** The server itself: configuration, licences, scheduler, extensions, platform hub. */
export const OTHER_SERVER_ROUTES = `
GET,PUT         /audit-stream
POST            /azuredevopsissuetracker/connectivitycheck
POST            /cloudtemplate/{id}/metadata
GET             /communityactiontemplates
GET             /communityactiontemplates/{id}
GET             /communityactiontemplates/{id}/actiontemplate
GET             /communityactiontemplates/{id}/actiontemplate/{otherId}
POST,PUT        /communityactiontemplates/{id}/installation
POST,PUT        /communityactiontemplates/{id}/installation/{otherId}
GET             /communityactiontemplates/{id}/logo
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
GET             /dynamic-extensions
GET             /dynamic-extensions/features/metadata
GET,PUT         /dynamic-extensions/features/values
GET             /dynamic-extensions/scripts
GET,PUT         /featuresconfiguration
POST            /githubissuetracker/connectivitycheck
GET,POST        /issuetrackers
GET             /jiraintegration
POST            /jiraintegration/connectivitycheck/connectapp
POST            /jiraintegration/connectivitycheck/jira
POST            /jiraservicemanagement-integration/connectivity-test
GET,PUT         /letsencryptconfiguration
GET             /licenses
GET,PUT         /licenses/licenses-current
GET             /licenses/licenses-current-status
GET,PUT         /maintenanceconfiguration
POST            /migrations/import
POST            /migrations/partialexport
GET             /octopusservernodes
GET             /octopusservernodes/all
GET             /octopusservernodes/summary
GET,PUT,DELETE  /octopusservernodes/{id}
GET             /octopusservernodes/{id}/details
GET,PUT         /performanceconfiguration
GET,POST        /platformhub/accounts
GET,PUT,DELETE  /platformhub/accounts/{id}
GET,POST        /platformhub/git-credentials
GET,PUT,DELETE  /platformhub/git-credentials/{id}
GET             /platformhub/policies/{slug}/versions
POST,PUT        /platformhub/policies/{slug}/versions/{version}/modify-status
GET,PUT         /platformhub/versioncontrol
GET,POST        /platformhub/{gitRef}/policies
GET,PUT,DELETE  /platformhub/{gitRef}/policies/{slug}
POST            /platformhub/{gitRef}/policies/{slug}/publish
GET             /ratelimitingpolicies @2026.3
GET,PUT         /ratelimitingpolicies/{id} @2026.3
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
GET             /smtpconfiguration/isconfigured
GET             /telemetry/download !write
GET             /telemetry/lasttask
POST            /telemetry/send
GET,PUT         /telemetryconfiguration
GET,PUT         /upgradeconfiguration
`;
