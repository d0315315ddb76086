/** Cloud accounts and Git credentials: metadata, usages and changes. */
export const ACCOUNTS_ROUTES = `
GET             /accounts/azureenvironments ~none
GET,POST        /{space}/accounts
GET             /{space}/accounts/all
GET,PUT,DELETE  /{space}/accounts/{id}
GET             /{space}/accounts/{id}/pk
GET             /{space}/accounts/{id}/resourcegroups
GET             /{space}/accounts/{id}/storageaccounts
GET             /{space}/accounts/{id}/usages
GET             /{space}/accounts/{id}/websites
GET             /{space}/accounts/{id}/{otherId}/websites/{thirdId}/slots
GET             /{space}/git-credentials ~none
POST            /{space}/git-credentials
GET             /{space}/git-credentials/{id} ~none
PUT,DELETE      /{space}/git-credentials/{id}
GET             /{space}/git-credentials/{id}/usage
`;
