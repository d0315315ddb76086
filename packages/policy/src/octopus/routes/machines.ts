/** Deployment targets, workers, their pools, policies and proxies. */
export const MACHINES_ROUTES = `
GET             /steps/deploymenttargets ~none
GET             /workertoolslatestimages ~none
GET             /{space}/deploymenttargettags ~none
POST            /{space}/deploymenttargettags
GET             /{space}/deploymenttargettags/{id} ~none
DELETE          /{space}/deploymenttargettags/{id}
GET             /{space}/machinepolicies ~none
POST            /{space}/machinepolicies
GET             /{space}/machinepolicies/all ~none
GET             /{space}/machinepolicies/template ~none
GET             /{space}/machinepolicies/{id} ~none
PUT,DELETE      /{space}/machinepolicies/{id}
GET             /{space}/machinepolicies/{id}/machines ~environments,tenants
GET             /{space}/machinepolicies/{id}/workers
GET             /{space}/machineroles/all ~none
GET             /{space}/machines ~environments,tenants
POST            /{space}/machines
GET             /{space}/machines/all ~environments,tenants
GET             /{space}/machines/discover
GET             /{space}/machines/operatingsystem/names/all
GET             /{space}/machines/operatingsystem/shells/all
GET             /{space}/machines/{id} ~environments,tenants
PUT,DELETE      /{space}/machines/{id}
GET             /{space}/machines/{id}/connection
GET             /{space}/machines/{id}/latestdeployments ~projects,environments,tenants
GET             /{space}/machines/{id}/singlyscopedvariabledetails
GET             /{space}/machines/{id}/tasks
GET             /{space}/proxies ~none
POST            /{space}/proxies
GET             /{space}/proxies/all ~none
GET             /{space}/proxies/{id} ~none
PUT,DELETE      /{space}/proxies/{id}
GET             /{space}/workerpools ~none
POST            /{space}/workerpools
GET             /{space}/workerpools/all ~none
GET             /{space}/workerpools/dynamicworkertypes ~none
PUT             /{space}/workerpools/sortorder
GET             /{space}/workerpools/summary ~none
GET             /{space}/workerpools/supportedtypes ~none
GET             /{space}/workerpools/{id} ~none
PUT,DELETE      /{space}/workerpools/{id}
GET             /{space}/workerpools/{id}/workers ~none
GET             /{space}/workers ~none
POST            /{space}/workers
GET             /{space}/workers/all ~none
GET             /{space}/workers/discover
GET             /{space}/workers/operatingsystem/names/all
GET             /{space}/workers/operatingsystem/shells/all
GET             /{space}/workers/{id} ~none
PUT,DELETE      /{space}/workers/{id}
GET             /{space}/workers/{id}/connection
GET             /{space}/environments/{environmentId}/machines ~environments,tenants
`;
