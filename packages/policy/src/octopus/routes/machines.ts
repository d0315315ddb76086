/** Deployment targets, workers, their pools, policies and proxies. */
export const machinesRoutes = `
GET             /workertoolslatestimages
GET,POST        /{space}/machinepolicies
GET             /{space}/machinepolicies/all
GET             /{space}/machinepolicies/template
GET,PUT,DELETE  /{space}/machinepolicies/{id}
GET             /{space}/machinepolicies/{id}/machines
GET             /{space}/machinepolicies/{id}/workers
GET             /{space}/machineroles/all
GET,POST        /{space}/machines
GET             /{space}/machines/all
GET             /{space}/machines/discover
GET             /{space}/machines/operatingsystem/names/all
GET             /{space}/machines/operatingsystem/shells/all
GET,PUT,DELETE  /{space}/machines/{id}
GET             /{space}/machines/{id}/connection
GET             /{space}/machines/{id}/singlyscopedvariabledetails
GET             /{space}/machines/{id}/tasks
GET,POST        /{space}/proxies
GET             /{space}/proxies/all
GET,PUT,DELETE  /{space}/proxies/{id}
GET,POST        /{space}/workerpools
GET             /{space}/workerpools/all
GET             /{space}/workerpools/dynamicworkertypes
PUT             /{space}/workerpools/sortorder
GET             /{space}/workerpools/summary
GET             /{space}/workerpools/supportedtypes
GET,PUT,DELETE  /{space}/workerpools/{id}
GET             /{space}/workerpools/{id}/workers
GET,POST        /{space}/workers
GET             /{space}/workers/all
GET             /{space}/workers/discover
GET             /{space}/workers/operatingsystem/names/all
GET             /{space}/workers/operatingsystem/shells/all
GET,PUT,DELETE  /{space}/workers/{id}
GET             /{space}/workers/{id}/connection
`;
