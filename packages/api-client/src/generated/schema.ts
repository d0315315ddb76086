// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
export interface paths {
    "/api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes the server and links to everything else; needs no credential. */
        get: operations["getRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links to everything in one space. */
        get: operations["getSpaceRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the accounts of a space; secrets are never among the answer. */
        get: operations["listAccounts"];
        put?: never;
        /** Creates an account with its secret. */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one account without its secret. */
        get: operations["getAccount"];
        /** Changes an account, and its secret if a new value is sent. */
        put: operations["updateAccount"];
        post?: never;
        /** Deletes an account. */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/accounts/{id}/pk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads the public part of an account's certificate. */
        get: operations["downloadAccountPublicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/accounts/{id}/usages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what uses an account. */
        get: operations["getAccountUsages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/accounts/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every account of a space in one answer. */
        get: operations["listAllAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/actiontemplates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the step templates of a space. */
        get: operations["listActionTemplates"];
        put?: never;
        /** Creates a step template. */
        post: operations["createActionTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/actiontemplates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the latest version of a step template. */
        get: operations["getActionTemplate"];
        /** Saves a new version of a step template; its users keep theirs. */
        put: operations["updateActionTemplate"];
        post?: never;
        /** Deletes all versions of a step template. */
        delete: operations["deleteActionTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/actiontemplates/{id}/actionsUpdate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves steps to a version of the step template they use. */
        post: operations["updateActionTemplateUsages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/actiontemplates/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the steps that use a step template, and in which version. */
        get: operations["listActionTemplateUsages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/actiontemplates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all versions of a step template. */
        get: operations["listActionTemplateVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/actiontemplates/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one version of a step template. */
        get: operations["getActionTemplateVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/actiontemplates/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every step template of a space in one answer. */
        get: operations["listAllActionTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/approvalpolicies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the rules that say what needs whose approval. */
        get: operations["listApprovalPolicies"];
        put?: never;
        /** Creates an approval rule. */
        post: operations["createApprovalPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/approvalpolicies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one approval rule. */
        get: operations["getApprovalPolicy"];
        /** Changes an approval rule, or switches it off. */
        put: operations["updateApprovalPolicy"];
        post?: never;
        /** Deletes an approval rule. */
        delete: operations["deleteApprovalPolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the files that tasks have collected, newest first. */
        get: operations["listArtifacts"];
        put?: never;
        /** Registers a file of a task; its content is sent afterwards. */
        post: operations["createArtifact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/artifacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one artifact without its content. */
        get: operations["getArtifact"];
        /** Renames an artifact. */
        put: operations["updateArtifact"];
        post?: never;
        /** Deletes an artifact with its content. */
        delete: operations["deleteArtifact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/artifacts/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads the content of an artifact. */
        get: operations["downloadArtifact"];
        /** Sends the content of an artifact. */
        put: operations["uploadArtifact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/build-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what builds have told about packages. */
        get: operations["listBuildInformation"];
        put?: never;
        /** Tells the server which build, commits and work items made a package. */
        post: operations["pushBuildInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/build-information/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one record of build information. */
        get: operations["getBuildInformation"];
        put?: never;
        post?: never;
        /** Deletes one record of build information. */
        delete: operations["deleteBuildInformation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the certificates of a space, without key material. */
        get: operations["listCertificates"];
        put?: never;
        /** Uploads a certificate, with or without its private key. */
        post: operations["createCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one certificate, without key material. */
        get: operations["getCertificate"];
        /** Changes the name, notes or scope of a certificate. */
        put: operations["updateCertificate"];
        post?: never;
        /** Deletes an archived certificate. */
        delete: operations["deleteCertificate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/certificates/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hides a certificate from new use. */
        post: operations["archiveCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/certificates/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a certificate, with its private key if asked. */
        get: operations["exportCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/certificates/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a new certificate in the place of this one everywhere; the old is archived. */
        post: operations["replaceCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/certificates/{id}/usages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what uses a certificate. */
        get: operations["getCertificateUsages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/certificates/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every certificate of a space in one answer. */
        get: operations["listAllCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the channels of all projects of a space.
         * @deprecated
         */
        get: operations["listChannels"];
        put?: never;
        /** Creates a channel of a project. */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns one channel.
         * @deprecated
         */
        get: operations["getChannel"];
        /** Changes a channel, its rules or its lifecycle. */
        put: operations["updateChannel"];
        post?: never;
        /** Deletes a channel without releases. */
        delete: operations["deleteChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/channels/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the releases of a channel, newest first. */
        get: operations["listChannelReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/channels/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every channel of a space in one answer. */
        get: operations["listAllChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/channels/rule-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether a package version satisfies a channel rule. */
        get: operations["testChannelRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the newest deployment of each project in each environment. */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/dashboard/dynamic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the same for chosen projects and environments, with the one before. */
        get: operations["getDynamicDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deploymentprocesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the deployment processes of the database-backed projects of a space. */
        get: operations["listDeploymentProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deploymentprocesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one deployment process, or the snapshot that a release took of it. */
        get: operations["getDeploymentProcess"];
        /**
         * Replaces the steps of a deployment process.
         * @deprecated
         */
        put: operations["updateDeploymentProcess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deploymentprocesses/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what a release of a process needs, and its next version. */
        get: operations["getDeploymentProcessTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the deployments of a space, newest first. */
        get: operations["listDeployments"];
        put?: never;
        /** Deploys a release to one environment, by ids. */
        post: operations["createDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deployments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one deployment. */
        get: operations["getDeployment"];
        put?: never;
        post?: never;
        /** Deletes the record of a deployment; nothing is undone on the targets. */
        delete: operations["deleteDeployment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deployments/create/tenanted/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deploys a release to one environment for tenants, named or by tag. */
        post: operations["createDeploymentTenantedV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deployments/create/untenanted/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deploys a release to environments, without tenants. */
        post: operations["createDeploymentUntenantedV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/deployments/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deploys a release in spite of named deployment freezes, with a reason. */
        post: operations["createDeploymentOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/environments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the environments of a space in their order. */
        get: operations["listEnvironments"];
        put?: never;
        /** Creates an environment. */
        post: operations["createEnvironment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/environments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one environment. */
        get: operations["getEnvironment"];
        /** Changes an environment. */
        put: operations["updateEnvironment"];
        post?: never;
        /** Deletes an environment that nothing uses. */
        delete: operations["deleteEnvironment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/environments/{id}/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the deployment targets of an environment. */
        get: operations["listEnvironmentMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/environments/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every environment of a space in one answer. */
        get: operations["listAllEnvironments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/environments/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the targets of each environment by health, kind and tenant. */
        get: operations["getEnvironmentsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the audit events of a space, newest first. */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one audit event with its difference. */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the package feeds of a space. */
        get: operations["listFeeds"];
        put?: never;
        /** Creates a feed, with its credentials if it needs any. */
        post: operations["createFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds/{feedId}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks packages up in a feed by id. */
        get: operations["listFeedPackages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds/{feedId}/packages/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the release notes of one package version in a feed. */
        get: operations["getFeedPackageNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one feed without its credentials. */
        get: operations["getFeed"];
        /** Changes a feed, and its credentials if new values are sent. */
        put: operations["updateFeed"];
        post?: never;
        /** Deletes a feed. */
        delete: operations["deleteFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds/{id}/packages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds packages of a feed by a term. */
        get: operations["searchFeedPackages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds/{id}/packages/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of a package in a feed, newest first. */
        get: operations["listFeedPackageVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every feed of a space in one answer. */
        get: operations["listAllFeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/feeds/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the packages of the built-in feed. */
        get: operations["getBuiltInFeedStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/interruptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what waits, or has waited, for a person, newest first. */
        get: operations["listInterruptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/interruptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one interruption with its form. */
        get: operations["getInterruption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/interruptions/{id}/responsible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the user who has taken responsibility, if anybody has. */
        get: operations["getInterruptionResponsible"];
        /** Takes responsibility for an interruption; only then may it be submitted. */
        put: operations["takeInterruptionResponsibility"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/interruptions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an interruption, and so lets the task go on or end. */
        post: operations["submitInterruption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/libraryvariablesets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the library variable sets and script modules of a space. */
        get: operations["listLibraryVariableSets"];
        put?: never;
        /** Creates a library variable set or script module. */
        post: operations["createLibraryVariableSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/libraryvariablesets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one library variable set; its values are under VariableSetId. */
        get: operations["getLibraryVariableSet"];
        /** Changes a library variable set and its templates. */
        put: operations["updateLibraryVariableSet"];
        post?: never;
        /** Deletes a library variable set. */
        delete: operations["deleteLibraryVariableSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/libraryvariablesets/{id}/usages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the projects, releases and snapshots that use a library set. */
        get: operations["getLibraryVariableSetUsages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/libraryvariablesets/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every library variable set of a space in one answer. */
        get: operations["listAllLibraryVariableSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/lifecycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the lifecycles of a space. */
        get: operations["listLifecycles"];
        put?: never;
        /** Creates a lifecycle from its phases. */
        post: operations["createLifecycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/lifecycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one lifecycle. */
        get: operations["getLifecycle"];
        /** Changes a lifecycle; running projects follow it at once. */
        put: operations["updateLifecycle"];
        post?: never;
        /** Deletes a lifecycle that no project or channel uses. */
        delete: operations["deleteLifecycle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/lifecycles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a lifecycle with its implied phases spelt out. */
        get: operations["previewLifecycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/lifecycles/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every lifecycle of a space in one answer. */
        get: operations["listAllLifecycles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machinepolicies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the machine policies of a space. */
        get: operations["listMachinePolicies"];
        put?: never;
        /** Creates a machine policy. */
        post: operations["createMachinePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machinepolicies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one machine policy. */
        get: operations["getMachinePolicy"];
        /** Changes how machines are checked, updated and cleaned up. */
        put: operations["updateMachinePolicy"];
        post?: never;
        /** Deletes a machine policy; its machines go to the default one. */
        delete: operations["deleteMachinePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machinepolicies/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every machine policy of a space in one answer. */
        get: operations["listAllMachinePolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machineroles/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every target tag (role) in use in a space. */
        get: operations["listMachineRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the deployment targets of a space. */
        get: operations["listMachines"];
        put?: never;
        /** Registers a deployment target. */
        post: operations["createMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one deployment target. */
        get: operations["getMachine"];
        /** Changes a deployment target, its tags or environments, or disables it. */
        put: operations["updateMachine"];
        post?: never;
        /** Removes a deployment target; the machine itself is not touched. */
        delete: operations["deleteMachine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machines/{id}/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the result of the last health check with its log. */
        get: operations["getMachineConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machines/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tasks that touched a deployment target. */
        get: operations["listMachineTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/machines/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every deployment target of a space in one answer. */
        get: operations["listAllMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/observability/events/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts to collect the Kubernetes events of a resource. */
        post: operations["createResourceEventSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/observability/events/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the events that a session has collected so far. */
        get: operations["getResourceEventSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/observability/kubernetes-monitors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one Kubernetes monitor. */
        get: operations["getKubernetesMonitor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/observability/logs/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts to collect the log of a container. */
        post: operations["createContainerLogSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/observability/logs/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the lines that a log session has collected so far. */
        get: operations["getContainerLogSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the packages of the built-in feed. */
        get: operations["listPackages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one package version of the built-in feed. */
        get: operations["getPackage"];
        put?: never;
        post?: never;
        /** Deletes one package version from the built-in feed. */
        delete: operations["deletePackage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/packages/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a package from the built-in feed. */
        get: operations["downloadPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/packages/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the release notes of several package versions. */
        get: operations["listPackageNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/packages/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a package to the built-in feed. */
        post: operations["uploadPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/progression/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the same under its older address. */
        get: operations["getProgression"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/progression/runbooks/{runbookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the latest runs of a runbook in each environment. */
        get: operations["getRunbookProgression"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/progression/runbooks/taskRuns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists runbook runs together with the state of their tasks. */
        get: operations["listRunbookTaskRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projectgroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the project groups of a space. */
        get: operations["listProjectGroups"];
        put?: never;
        /** Creates a project group. */
        post: operations["createProjectGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projectgroups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one project group. */
        get: operations["getProjectGroup"];
        /** Renames or describes a project group. */
        put: operations["updateProjectGroup"];
        post?: never;
        /** Deletes a project group without projects. */
        delete: operations["deleteProjectGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projectgroups/{id}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the projects of a group. */
        get: operations["listProjectGroupProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projectgroups/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every project group of a space in one answer. */
        get: operations["listAllProjectGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the projects of a space. */
        get: operations["listProjects"];
        put?: never;
        /** Creates a project, empty or as a copy of another. */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one project, by id or slug. */
        get: operations["getProject"];
        /** Changes the settings of a project, or disables it. */
        put: operations["updateProject"];
        post?: never;
        /** Deletes a project with all its releases, deployments and runbooks. */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the deployment process of a project at a Git ref. */
        get: operations["getDeploymentProcessInGit"];
        /** Commits the steps of a deployment process to a branch. */
        put: operations["updateDeploymentProcessInGit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what a new release from a Git ref needs. */
        get: operations["getReleaseTemplateInGit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentsettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the deployment settings of a project at a Git ref. */
        get: operations["getDeploymentSettingsInGit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/runbookProcesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the steps of a runbook at a Git ref. */
        get: operations["getRunbookProcessInGit"];
        /** Commits the steps of a runbook to a branch. */
        put: operations["updateRunbookProcessInGit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbooks that a project has at a Git ref. */
        get: operations["listRunbooksInGit"];
        put?: never;
        /** Commits a new runbook to a branch. */
        post: operations["createRunbookInGit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one runbook at a Git ref, by slug. */
        get: operations["getRunbookInGit"];
        /** Commits changes of a runbook to a branch. */
        put: operations["updateRunbookInGit"];
        post?: never;
        /** Removes a runbook from a branch by a commit. */
        delete: operations["deleteRunbookInGit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}/runbookRuns/preview/{environment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a run of a runbook as it stands at a Git ref. */
        get: operations["previewRunbookRunInGit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/{gitRef}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the variables of a project at a Git ref; secrets are not among them. */
        get: operations["getProjectVariablesInGit"];
        /** Commits the variables of a project to a branch. */
        put: operations["updateProjectVariablesInGit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the channels of a project. */
        get: operations["listProjectChannels"];
        put?: never;
        /** Creates a channel of this project. */
        post: operations["createProjectChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one channel of a project. */
        get: operations["getProjectChannel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/channels/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the releases that a project has in one channel. */
        get: operations["listProjectChannelReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/deploymentprocesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the deployment process of a project in the database. */
        get: operations["getProjectDeploymentProcess"];
        /** Replaces the steps of a project's deployment process. */
        put: operations["updateProjectDeploymentProcess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/deploymentprocesses/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what a new release needs, package by package, and its next version. */
        get: operations["getReleaseTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/deploymentsettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns how a project versions and deploys its releases. */
        get: operations["getDeploymentSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/livestatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the live state of what a project runs for a tenant. */
        get: operations["getTenantedLiveStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{machineId}/resources/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one live Kubernetes resource of a tenant with its children. */
        get: operations["getTenantedLiveResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{machineId}/resources/{resourceId}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the live and the desired manifest of a tenant's resource. */
        get: operations["getTenantedLiveResourceManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/livestatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the live state of what a project runs in an environment. */
        get: operations["getLiveStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{machineId}/resources/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one live Kubernetes resource with its children. */
        get: operations["getLiveResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{machineId}/resources/{resourceId}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the live and the desired manifest of a resource and their difference. */
        get: operations["getLiveResourceManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/featuretoggles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the feature toggles of a project. */
        get: operations["listFeatureToggles"];
        /** Replaces a feature toggle; the body names it and must be complete. */
        put: operations["updateFeatureToggle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one feature toggle with its state in each environment. */
        get: operations["getFeatureToggle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/featuretoggles/rollout-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a rollout group and the toggles that share it. */
        get: operations["getRolloutGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/git/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the branches of a project's repository. */
        get: operations["listBranches"];
        put?: never;
        /**
         * Creates a branch from another branch.
         * @deprecated
         */
        post: operations["createBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/git/branches/{branchName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one branch; encode the slashes of its name. */
        get: operations["getBranch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/git/branches/v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a branch from any Git ref. */
        post: operations["createBranchV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/git/commits/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one commit of a project's repository. */
        get: operations["getCommit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/git/refs/{refName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resolves a branch or tag name to its full ref. */
        get: operations["getRef"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/git/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tags of a project's repository. */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/git/tags/{tagName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one tag of a project's repository. */
        get: operations["getTag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/progression": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the latest releases of a project and where each is deployed. */
        get: operations["getProjectProgression"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the releases of a project, newest first. */
        get: operations["listProjectReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/releases/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the variable sets that a release has frozen. */
        get: operations["listReleaseVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/releases/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the release of a project that has exactly this version. */
        get: operations["getProjectRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbookRuns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbook runs of a project, newest first. */
        get: operations["listProjectRunbookRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbookRuns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one runbook run of a project. */
        get: operations["getProjectRunbookRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbooks that a project keeps in the database. */
        get: operations["listProjectRunbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one runbook of a project. */
        get: operations["getProjectRunbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbooks/{runbookId}/runbookRuns/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows several runs of a runbook at once; changes nothing. */
        post: operations["previewRunbookRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbookSnapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbook snapshots of a project. */
        get: operations["listProjectRunbookSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbookSnapshots/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the variable sets that a runbook snapshot has frozen. */
        get: operations["listRunbookSnapshotVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/runbookSnapshots/{idOrName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a runbook snapshot of a project, by id or name. */
        get: operations["getProjectRunbookSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the triggers of a project. */
        get: operations["listProjectTriggers"];
        put?: never;
        /** Creates a trigger of this project. */
        post: operations["createProjectTrigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/triggers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one trigger of a project. */
        get: operations["getProjectTrigger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/{projectId}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the variables that a project keeps in the database. */
        get: operations["getProjectVariables"];
        /** Replaces the variables that a project keeps in the database. */
        put: operations["updateProjectVariables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projects/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every project of a space in one answer. */
        get: operations["listAllProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projecttriggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the triggers of all projects of a space. */
        get: operations["listTriggers"];
        put?: never;
        /** Creates a trigger of a project. */
        post: operations["createTrigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/projecttriggers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one trigger. */
        get: operations["getTrigger"];
        /** Changes a trigger, or switches it on or off. */
        put: operations["updateTrigger"];
        post?: never;
        /** Deletes a trigger. */
        delete: operations["deleteTrigger"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the releases of a space, newest first. */
        get: operations["listReleases"];
        put?: never;
        /** Creates a release from ids and explicit package versions. */
        post: operations["createRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one release. */
        get: operations["getRelease"];
        /** Changes the version, notes, channel or packages of a release. */
        put: operations["updateRelease"];
        post?: never;
        /** Deletes a release with its deployments. */
        delete: operations["deleteRelease"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{id}/deployments/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells where a release can go next and what changed since it was made. */
        get: operations["getDeploymentTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{id}/progression": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells which phases of its lifecycle a release has passed and what comes next. */
        get: operations["getReleaseProgression"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{releaseId}/defects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the defects of a release. */
        get: operations["listReleaseDefects"];
        put?: never;
        /** Blocks a release from going further, with a reason. */
        post: operations["createReleaseDefect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{releaseId}/defects/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts the block of a release. */
        post: operations["resolveReleaseDefect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{releaseId}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the deployments of a release, newest first. */
        get: operations["listReleaseDeployments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the steps, targets and prompted values of a deployment not yet made. */
        get: operations["previewDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the same for one tenant of an environment. */
        get: operations["previewTenantedDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{releaseId}/deployments/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows several deployments at once; changes nothing. */
        post: operations["previewDeployments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/{releaseId}/snapshot-variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces the variables that a release has frozen by the current ones. */
        post: operations["snapshotReleaseVariables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/releases/create/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a release from names; the server fills in version and packages. */
        post: operations["createReleaseV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/reporting/deployments-counted-by-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the deployments of projects week by week. */
        get: operations["listDeploymentsCountedByWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbook-runs/create/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs a published or named snapshot of a runbook, by names. */
        post: operations["createRunbookRunV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbook-runs/git/create/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs a runbook as it stands at a Git ref, by names. */
        post: operations["createRunbookRunInGitV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookProcesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbook processes of a space. */
        get: operations["listRunbookProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookProcesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the steps of a runbook, or of a snapshot of it. */
        get: operations["getRunbookProcess"];
        /** Replaces the steps of a runbook. */
        put: operations["updateRunbookProcess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookRuns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbook runs of a space, newest first. */
        get: operations["listRunbookRuns"];
        put?: never;
        /** Runs a runbook snapshot in one environment, by ids. */
        post: operations["createRunbookRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookRuns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one runbook run. */
        get: operations["getRunbookRun"];
        put?: never;
        post?: never;
        /** Deletes the record of a runbook run. */
        delete: operations["deleteRunbookRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbooks of all projects of a space that keep them in the database. */
        get: operations["listRunbooks"];
        put?: never;
        /** Creates a runbook of a project, empty or as a copy. */
        post: operations["createRunbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one runbook. */
        get: operations["getRunbook"];
        /** Changes a runbook, or publishes another snapshot of it. */
        put: operations["updateRunbook"];
        post?: never;
        /** Deletes a runbook with its snapshots and runs. */
        delete: operations["deleteRunbook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/{id}/environments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the environments that a runbook may run in. */
        get: operations["listRunbookEnvironments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/{id}/runbookRuns/preview/{environment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the steps, targets and prompted values of a run not yet made. */
        get: operations["previewRunbookRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/{id}/runbookRuns/preview/{environment}/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the same for one tenant of an environment. */
        get: operations["previewTenantedRunbookRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/{id}/runbookRunTemplate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells where a runbook can run and whether it changed since it was published. */
        get: operations["getRunbookRunTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/{id}/runbookSnapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the snapshots of one runbook, newest first. */
        get: operations["listSnapshotsOfRunbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/{runbookId}/runbookSnapshotTemplate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells which packages a new snapshot of a runbook needs, and its next name. */
        get: operations["getRunbookSnapshotTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbooks/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every runbook of a space in one answer. */
        get: operations["listAllRunbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookSnapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runbook snapshots of a space. */
        get: operations["listRunbookSnapshots"];
        put?: never;
        /** Freezes a runbook with its packages and variables, and may publish that. */
        post: operations["createRunbookSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookSnapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one runbook snapshot. */
        get: operations["getRunbookSnapshot"];
        /** Changes the name, notes or packages of a snapshot. */
        put: operations["updateRunbookSnapshot"];
        post?: never;
        /** Deletes a runbook snapshot. */
        delete: operations["deleteRunbookSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runs of a snapshot. */
        get: operations["listRunbookSnapshotRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the steps, targets and prompted values of a run of a snapshot. */
        get: operations["previewRunbookSnapshotRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the same for one tenant. */
        get: operations["previewTenantedRunbookSnapshotRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells where a snapshot can run and what changed since it was made. */
        get: operations["getRunbookSnapshotRunTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/runbookSnapshots/{id}/snapshot-variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces the variables that a runbook snapshot has frozen by the current ones. */
        post: operations["snapshotRunbookVariables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/scopeduserroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists which team has which role where. */
        get: operations["listScopedUserRoles"];
        put?: never;
        /** Gives a team a role within a scope. */
        post: operations["createScopedUserRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/scopeduserroles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one assignment of a role. */
        get: operations["getScopedUserRole"];
        /** Changes the scope in which a team has a role. */
        put: operations["updateScopedUserRole"];
        post?: never;
        /** Takes a role from a team. */
        delete: operations["deleteScopedUserRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/servertaskapprovals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the approvals that tasks need or had. */
        get: operations["listTaskApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/servertaskapprovals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one approval with its change request. */
        get: operations["getTaskApprovalById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the votes that count for an approval. */
        get: operations["listApprovalVotes"];
        put?: never;
        /** Approves or rejects a task; one rejection ends it. */
        post: operations["createApprovalVote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one vote. */
        get: operations["getApprovalVote"];
        /** Changes one's own vote. */
        put: operations["updateApprovalVote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who is told about which events, and how. */
        get: operations["listSubscriptions"];
        put?: never;
        /** Sends events to teams by mail or to a webhook. */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one subscription. */
        get: operations["getSubscription"];
        /** Changes a subscription, or switches it off. */
        put: operations["updateSubscription"];
        post?: never;
        /** Deletes a subscription. */
        delete: operations["deleteSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tagsets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tag sets of a space with their tags. */
        get: operations["listTagSets"];
        put?: never;
        /** Creates a tag set. */
        post: operations["createTagSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tagsets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one tag set. */
        get: operations["getTagSet"];
        /** Changes a tag set and its tags. */
        put: operations["updateTagSet"];
        post?: never;
        /** Deletes a tag set and takes its tags off every tenant. */
        delete: operations["deleteTagSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tagsets/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every tag set of a space in one answer. */
        get: operations["listAllTagSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists server tasks, newest first. */
        get: operations["listTasks"];
        put?: never;
        /** Starts a server task, such as a health check, an upgrade or an ad-hoc script. */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one task with its state. */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/blockedby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what keeps a queued task from starting. */
        get: operations["listTasksBlockingTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a task that is queued or running. */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a task with its activity tree and log elements. */
        get: operations["getTaskDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/prioritize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a queued task to the front of the queue. */
        post: operations["prioritizeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/queued-behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tasks that a queued task waits for. */
        get: operations["listTasksQueuedBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the whole log of a task as plain text. */
        get: operations["getTaskRawLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Overrides the state of a finished task, with a reason. */
        post: operations["setTaskState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{id}/status/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the messages that explain the state of a task. */
        get: operations["listTaskStatusMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/{taskId}/servertaskapproval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether a task needs approval, and who has voted. */
        get: operations["getTaskApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/rerun/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a task again with the same arguments. */
        post: operations["rerunTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tasks/tasktypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the kinds of task that the server knows. */
        get: operations["listTaskTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/teammembership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the teams that a user belongs to, directly or by a group. */
        get: operations["listTeamMemberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the teams of a space. */
        get: operations["listTeams"];
        put?: never;
        /** Creates a team. */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one team with its members. */
        get: operations["getTeam"];
        /** Changes a team and its members. */
        put: operations["updateTeam"];
        post?: never;
        /** Deletes a team. */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/teams/{id}/scopeduserroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the roles that a team has, and where. */
        get: operations["listTeamRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/teams/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every team of a space in one answer. */
        get: operations["listAllTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tenants of a space. */
        get: operations["listTenants"];
        put?: never;
        /** Creates a tenant, new or as a copy. */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one tenant with its projects, environments and tags. */
        get: operations["getTenant"];
        /** Changes a tenant, its tags or what it is connected to. */
        put: operations["updateTenant"];
        post?: never;
        /** Deletes a tenant with its variables. */
        delete: operations["deleteTenant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/{id}/commonvariables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a tenant's values of library variable templates, scope included. */
        get: operations["getTenantCommonVariables"];
        /** Replaces a tenant's values of library variable templates. */
        put: operations["updateTenantCommonVariables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/{id}/projectvariables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a tenant's values of project variable templates, scope included. */
        get: operations["getTenantProjectVariables"];
        /** Replaces a tenant's values of project variable templates. */
        put: operations["updateTenantProjectVariables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns all values of a tenant, by library set and by project. */
        get: operations["getTenantVariables"];
        /** Replaces all values of a tenant. */
        put: operations["updateTenantVariables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every tenant of a space in one answer. */
        get: operations["listAllTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether the space uses tenants. */
        get: operations["getMultiTenancyStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/tag-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells which tenants match a set of tags. */
        get: operations["testTenantTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenants/variables-missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the values that tenants need and do not have. */
        get: operations["listMissingTenantVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/tenantvariables/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the values of every tenant, or of those of one project. */
        get: operations["listAllTenantVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/users/{id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns what a user may do in one space. */
        get: operations["getUserSpacePermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/users/{userId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the teams of a user. */
        get: operations["listUserTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/variables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one variable set, or the snapshot that a release took of it. */
        get: operations["getVariableSet"];
        /** Replaces all variables of a set; Version must be the one that was read. */
        put: operations["updateVariableSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/variables/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns several variable sets in one answer. */
        get: operations["listVariableSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/variables/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the names of variables that a project or runbook can use. */
        get: operations["listVariableNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/variables/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the values that a deployment in a given scope would see. */
        get: operations["previewVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workerpools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the worker pools of a space. */
        get: operations["listWorkerPools"];
        put?: never;
        /** Creates a worker pool. */
        post: operations["createWorkerPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workerpools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one worker pool. */
        get: operations["getWorkerPool"];
        /** Changes a worker pool, or makes it the default. */
        put: operations["updateWorkerPool"];
        post?: never;
        /** Deletes a worker pool. */
        delete: operations["deleteWorkerPool"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workerpools/{id}/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the workers of a pool. */
        get: operations["listWorkerPoolWorkers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workerpools/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every worker pool of a space in one answer. */
        get: operations["listAllWorkerPools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workerpools/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the workers of each pool by health and kind. */
        get: operations["getWorkerPoolsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the workers of a space. */
        get: operations["listWorkers"];
        put?: never;
        /** Registers a worker. */
        post: operations["createWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one worker. */
        get: operations["getWorker"];
        /** Changes a worker or its pools, or disables it. */
        put: operations["updateWorker"];
        post?: never;
        /** Removes a worker; the machine itself is not touched. */
        delete: operations["deleteWorker"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workers/{id}/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the result of a worker's last health check with its log. */
        get: operations["getWorkerConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{spaceId}/workers/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every worker of a space in one answer. */
        get: operations["listAllWorkers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the named capabilities of the server. */
        get: operations["listCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/capabilities/{capability}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether the server has one capability. */
        get: operations["getCapability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/configuration/enabled-feature-toggles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the switches of the server itself that are on. */
        get: operations["listEnabledServerFeatureToggles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/configuration/feature-toggles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the switches of the server itself and their state. */
        get: operations["listServerFeatureToggles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deploymentfreezes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists deployment freezes over all spaces. */
        get: operations["listDeploymentFreezes"];
        put?: never;
        /** Blocks deployments of projects or tenants for a time. */
        post: operations["createDeploymentFreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deploymentfreezes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one deployment freeze. */
        get: operations["getDeploymentFreeze"];
        /** Changes the time or the scope of a deployment freeze. */
        put: operations["updateDeploymentFreeze"];
        post?: never;
        /** Lifts and deletes a deployment freeze. */
        delete: operations["deleteDeploymentFreeze"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists audit events over spaces and of the system, newest first. */
        get: operations["listSystemEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one audit event by id alone. */
        get: operations["getSystemEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user agents that events name. */
        get: operations["listEventAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the files into which the server has moved old audit events. */
        get: operations["listEventArchives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/archives/{fileName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads one file of old audit events. */
        get: operations["downloadEventArchive"];
        put?: never;
        post?: never;
        /** Deletes one file of old audit events for good. */
        delete: operations["deleteEventArchive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the categories of events. */
        get: operations["listEventCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/documenttypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the kinds of document that events concern. */
        get: operations["listEventDocumentTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the groups of event categories. */
        get: operations["listEventGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experimental/llms.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the same description at its first address; newer servers redirect. */
        get: operations["getExperimentalLlmsTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/octopusservernodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the nodes of the server. */
        get: operations["listServerNodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/octopusservernodes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one node. */
        get: operations["getServerNode"];
        /** Sets a node's task cap or drains it. */
        put: operations["updateServerNode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/octopusservernodes/{id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how many tasks a node runs. */
        get: operations["getServerNodeDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/octopusservernodes/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells a load balancer whether this node takes requests. */
        get: operations["pingServerNode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/octopusservernodes/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells for each node what it runs and when it was last seen. */
        get: operations["getServerNodesSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permissions/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes every permission by name. */
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ratelimitingpolicies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the rate limits and whom they apply to. */
        get: operations["listRateLimitingPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ratelimitingpolicies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one rate limit. */
        get: operations["getRateLimitingPolicy"];
        /** Changes a rate limit, or switches it on or off. */
        put: operations["updateRateLimitingPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/serverstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells about maintenance mode and available upgrades. */
        get: operations["getServerStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/serverstatus/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the extensions that the server has loaded. */
        get: operations["listServerExtensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/serverstatus/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether the server works and complies with its licence. */
        get: operations["getServerHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/serverstatus/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the latest lines of the server's own log. */
        get: operations["listServerLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/serverstatus/system-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells about the process, its memory and its operating system. */
        get: operations["getSystemInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the spaces that the caller may see. */
        get: operations["listSpaces"];
        put?: never;
        /** Creates a space with its managers. */
        post: operations["createSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one space. */
        get: operations["getSpace"];
        /** Changes a space, its managers, or stops its task queue. */
        put: operations["updateSpace"];
        post?: never;
        /** Deletes a space whose task queue has been stopped. */
        delete: operations["deleteSpace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every space in one answer. */
        get: operations["listAllSpaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists server tasks over spaces, newest first. */
        get: operations["listSystemTasks"];
        put?: never;
        /** Starts a task of the system, such as a backup or a retention run. */
        post: operations["createSystemTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one task by id alone. */
        get: operations["getSystemTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a task, found by id alone. */
        post: operations["cancelSystemTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a task with its activity tree, found by id alone. */
        get: operations["getSystemTaskDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the whole log of a task, found by id alone. */
        get: operations["getSystemTaskRawLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/rerun/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a task again, found by id alone. */
        post: operations["rerunSystemTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/userroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the roles of the installation with their permissions. */
        get: operations["listUserRoles"];
        put?: never;
        /** Creates a role from permissions. */
        post: operations["createUserRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/userroles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one role. */
        get: operations["getUserRole"];
        /** Changes the permissions of a role, for everybody who has it. */
        put: operations["updateUserRole"];
        post?: never;
        /** Deletes a role. */
        delete: operations["deleteUserRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/userroles/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every role in one answer. */
        get: operations["listAllUserRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the users of the installation. */
        get: operations["listUsers"];
        put?: never;
        /** Creates a user or a service account. */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one user. */
        get: operations["getUser"];
        /** Changes a user, a password or a login, or disables the user. */
        put: operations["updateUser"];
        post?: never;
        /** Deletes a user. */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns what a user may do, over spaces and in the system. */
        get: operations["getUserPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the spaces that a user may see. */
        get: operations["listUserSpaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/apikeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the API keys of a user, without their values. */
        get: operations["listApiKeys"];
        put?: never;
        /** Creates an API key and shows it once. */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/apikeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one API key without its value. */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /** Revokes an API key. */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns every user in one answer. */
        get: operations["listAllUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the user whose credential is in use. */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/llms.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the server's description of its API for language models. */
        get: operations["getLlmsTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: components["schemas"]["AccountNone"] | components["schemas"]["AccountUsernamePassword"] | components["schemas"]["AccountToken"] | components["schemas"]["AccountSshKeyPair"] | components["schemas"]["AccountAzureSubscription"] | components["schemas"]["AccountAzureServicePrincipal"] | components["schemas"]["AccountAzureOidc"] | components["schemas"]["AccountAmazonWebServicesAccount"] | components["schemas"]["AccountAmazonWebServicesOidcAccount"] | components["schemas"]["AccountGoogleCloudAccount"] | components["schemas"]["AccountGenericOidcAccount"];
        AccountAmazonWebServicesAccount: {
            AccessKey?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "AmazonWebServicesAccount";
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Region?: string | null;
            SecretKey?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        AccountAmazonWebServicesOidcAccount: {
            AccountTestSubjectKeys?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "AmazonWebServicesOidcAccount";
            Audience?: string | null;
            CustomClaims?: {
                [key: string]: string | null;
            } | null;
            DeploymentSubjectKeys?: string[];
            Description?: string | null;
            EnvironmentIds?: string[];
            HealthCheckSubjectKeys?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Region?: string | null;
            RoleArn?: string | null;
            SessionDuration?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        AccountAzureOidc: {
            AccountTestSubjectKeys?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "AzureOidc";
            ActiveDirectoryEndpointBaseUri?: string | null;
            Audience?: string | null;
            AzureEnvironment?: string | null;
            ClientId?: string | null;
            CustomClaims?: {
                [key: string]: string | null;
            } | null;
            DeploymentSubjectKeys?: string[];
            Description?: string | null;
            EnvironmentIds?: string[];
            HealthCheckSubjectKeys?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            ResourceManagementEndpointBaseUri?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            SubscriptionNumber?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantedSubjectGeneration?: boolean | null;
            TenantId?: string | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        AccountAzureServicePrincipal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "AzureServicePrincipal";
            ActiveDirectoryEndpointBaseUri?: string | null;
            AzureEnvironment?: string | null;
            ClientId?: string | null;
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Password?: components["schemas"]["SensitiveValue"] | null;
            ResourceManagementEndpointBaseUri?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            SubscriptionNumber?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantId?: string | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        AccountAzureSubscription: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "AzureSubscription";
            AzureEnvironment?: string | null;
            CertificateBytes?: components["schemas"]["SensitiveValue"] | null;
            CertificateThumbprint?: string | null;
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            ServiceManagementEndpointBaseUri?: string | null;
            ServiceManagementEndpointSuffix?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            SubscriptionNumber?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        /** @description An account as it is sent, with whatever else its type takes. */
        AccountCommand: {
            AccountType: string;
            Description?: string | null;
            EnvironmentIds?: string[];
            Id?: string | null;
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
        } & {
            [key: string]: unknown;
        };
        AccountGenericOidcAccount: {
            AccountTestSubjectKeys?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "GenericOidcAccount";
            Audience?: string | null;
            CustomClaims?: {
                [key: string]: string | null;
            } | null;
            DeploymentSubjectKeys?: string[];
            Description?: string | null;
            EnvironmentIds?: string[];
            HealthCheckSubjectKeys?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantedSubjectGeneration?: boolean | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        AccountGoogleCloudAccount: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "GoogleCloudAccount";
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            JsonKey?: components["schemas"]["SensitiveValue"] | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        AccountNone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "None";
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        AccountPage: {
            Items: components["schemas"]["Account"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        AccountSshKeyPair: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "SshKeyPair";
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PrivateKeyFile?: components["schemas"]["SensitiveValue"] | null;
            PrivateKeyPassphrase?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
            Username?: string | null;
        };
        AccountToken: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "Token";
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
            Token?: components["schemas"]["SensitiveValue"] | null;
        };
        AccountUsages: {
            DeploymentProcesses?: components["schemas"]["StepUsage"][];
            Id?: string | null;
            LibraryVariableSets?: components["schemas"]["LibrarySetReference"][];
            Links?: components["schemas"]["Links"];
            ProjectVariableSets?: components["schemas"]["VariableSetUsage"][];
            Releases?: components["schemas"]["ReleaseUsage"][];
            RunbookProcesses?: components["schemas"]["RunbookStepUsage"][];
            RunbookSnapshots?: components["schemas"]["RunbookSnapshotUsage"][];
            Targets?: components["schemas"]["TargetReference"][];
        };
        AccountUsernamePassword: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            AccountType: "UsernamePassword";
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
            Username?: string | null;
        };
        ActionContainer: {
            Dockerfile?: string | null;
            FeedId?: string | null;
            GitUrl?: string | null;
            Image?: string | null;
        };
        ActionsToUpdate: {
            ActionIds: string[];
            GitRef?: string | null;
            ProcessId: string;
            /** @enum {string} */
            ProcessType: "Deployment" | "Runbook";
        };
        ActionTemplate: {
            ActionType?: string | null;
            CommunityActionTemplateId?: string | null;
            Description?: string | null;
            GitDependencies?: components["schemas"]["GitDependency"][];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Packages?: components["schemas"]["PackageReference"][];
            Parameters?: components["schemas"]["VariableTemplate"][];
            Properties?: {
                [key: string]: components["schemas"]["PropertyValue"];
            } | null;
            SpaceId?: string | null;
            Version?: number | null;
        };
        ActionTemplatePage: {
            Items: components["schemas"]["ActionTemplate"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        ActionTemplateUsage: {
            ActionId?: string | null;
            ActionName?: string | null;
            ActionTemplateId?: string | null;
            Branch?: string | null;
            DeploymentProcessId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            ProcessId?: string | null;
            /** @enum {string|null} */
            ProcessType?: "Deployment" | "Runbook" | null;
            ProjectId?: string | null;
            ProjectName?: string | null;
            ProjectSlug?: string | null;
            Release?: string | null;
            RunbookId?: string | null;
            RunbookName?: string | null;
            StepId?: string | null;
            StepName?: string | null;
            Version?: string | null;
        };
        ActionUpdateResult: {
            Id?: string | null;
            ManualMergeRequiredReasonsByPropertyName?: {
                [key: string]: string[];
            };
            NamesOfNewParametersMissingDefaultValue?: string[];
            Outcome?: string | null;
            RemovedPackageUsages?: components["schemas"]["RemovedPackageUsage"][];
        };
        ActivityLogElement: {
            Category?: string | null;
            Detail?: string | null;
            MessageText?: string | null;
            Number?: number | null;
            /** Format: date-time */
            OccurredAt?: string | null;
        };
        ActivityNode: {
            Children?: components["schemas"]["ActivityNode"][];
            /** Format: date-time */
            Ended?: string | null;
            Id?: string | null;
            LogElements?: components["schemas"]["ActivityLogElement"][];
            Name?: string | null;
            ProgressMessage?: string | null;
            ProgressPercentage?: number | null;
            ShowAtSummaryLevel?: boolean | null;
            /** Format: date-time */
            Started?: string | null;
            /** @enum {string|null} */
            Status?: "Pending" | "Running" | "Success" | "Failed" | "Skipped" | "SuccessWithWarning" | "Canceled" | null;
        };
        ApiKey: {
            /** @enum {string|null} */
            AccessLevel?: "FullAccess" | "ReadOnly" | "Custom" | null;
            /** @enum {string|null} */
            ActorType?: "User" | "AiAgent" | null;
            ApiKey?: components["schemas"]["SensitiveValue"] | null;
            /** Format: date-time */
            Created?: string | null;
            /** Format: date-time */
            Expires?: string | null;
            Id: string;
            IsLastUsedTimestampKnown?: boolean | null;
            /** Format: date-time */
            LastUsedTimeStamp?: string | null;
            Links?: components["schemas"]["Links"];
            Purpose?: string | null;
            UserId?: string | null;
        };
        ApiKeyPage: {
            Items: components["schemas"]["ApiKey"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        ApprovalIdScope: {
            EnvironmentIds?: string[];
            Id?: string | null;
            ProjectId?: string | null;
        };
        ApprovalPolicy: {
            AllowSelfApproval?: boolean | null;
            ApprovingTeamIds?: string[];
            ApprovingUserIds?: string[];
            Description?: string | null;
            Id: string;
            IdScopes?: components["schemas"]["ApprovalIdScope"][];
            IsDisabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            MinimumApproversRequired?: number | null;
            Name: string;
            /** @enum {string|null} */
            ScopingStrategy?: "Tag" | "Id" | null;
            SpaceId?: string | null;
            TagScopes?: components["schemas"]["ApprovalTagScope"][];
        };
        ApprovalPolicyPage: {
            Items: components["schemas"]["ApprovalPolicy"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        ApprovalTagScope: {
            EnvironmentTags?: string[];
            Id?: string | null;
            ProjectTags?: string[];
        };
        ApprovalVote: {
            ApproverDisplayName?: string | null;
            ApproverEmailAddress?: string | null;
            ApproverUsername?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            Notes?: string | null;
            ServerTaskApprovalId?: string | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            Status?: "Approved" | "Rejected" | null;
            UserId?: string | null;
        };
        ApprovalVoteCommand: {
            Id?: string | null;
            Notes?: string | null;
            ServerTaskApprovalId?: string | null;
            SpaceId?: string | null;
            /** @enum {string} */
            Status: "Approved" | "Rejected";
        };
        Artifact: {
            /** Format: date-time */
            Created?: string | null;
            Filename: string;
            Id: string;
            Links?: components["schemas"]["Links"];
            LogCorrelationId?: string | null;
            ServerTaskId?: string | null;
            Source?: string | null;
            SpaceId?: string | null;
        };
        ArtifactPage: {
            Items: components["schemas"]["Artifact"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        AutoDeployReleaseOverride: {
            EnvironmentId?: string | null;
            ReleaseId?: string | null;
            TenantId?: string | null;
        };
        BuildInformation: {
            Branch?: string | null;
            BuildEnvironment?: string | null;
            BuildNumber?: string | null;
            BuildUrl?: string | null;
            Commits?: components["schemas"]["CommitDetails"][];
            /** Format: date-time */
            Created?: string | null;
            Id?: string | null;
            IncompleteDataWarning?: string | null;
            IssueTrackerName?: string | null;
            Links?: components["schemas"]["Links"];
            PackageId?: string | null;
            VcsCommitNumber?: string | null;
            VcsCommitUrl?: string | null;
            VcsRoot?: string | null;
            VcsType?: string | null;
            Version?: string | null;
            WorkItems?: components["schemas"]["WorkItemLink"][];
        };
        BuildInformationInput: {
            Branch?: string | null;
            BuildEnvironment?: string | null;
            BuildNumber?: string | null;
            BuildUrl?: string | null;
            Commits?: components["schemas"]["CommitInput"][];
            VcsCommitNumber?: string | null;
            VcsRoot?: string | null;
            VcsType?: string | null;
        };
        BuildInformationPage: {
            Items: components["schemas"]["BuildInformation"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        BuiltInFeedStats: {
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            TotalPackages?: number | null;
        };
        Capabilities: {
            Capabilities: string[];
        };
        CapabilityExists: {
            Exists: boolean;
        };
        Certificate: {
            /** Format: date-time */
            Archived?: string | null;
            CertificateChain?: components["schemas"]["CertificateChainItem"][];
            CertificateData?: components["schemas"]["SensitiveValue"] | null;
            /** @enum {string|null} */
            CertificateDataFormat?: "Pkcs12" | "Der" | "Pem" | "Unknown" | null;
            EnvironmentIds?: string[];
            HasPrivateKey?: boolean | null;
            Id: string;
            IsExpired?: boolean | null;
            IssuerCommonName?: string | null;
            IssuerDistinguishedName?: string | null;
            IssuerOrganization?: string | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            /** Format: date-time */
            NotAfter?: string | null;
            /** Format: date-time */
            NotBefore?: string | null;
            Notes?: string | null;
            Password?: components["schemas"]["SensitiveValue"] | null;
            ReplacedBy?: string | null;
            SelfSigned?: boolean | null;
            SelfSignedCertificateCurve?: string | null;
            SerialNumber?: string | null;
            SignatureAlgorithmName?: string | null;
            SpaceId?: string | null;
            SubjectAlternativeNames?: string[];
            SubjectCommonName?: string | null;
            SubjectDistinguishedName?: string | null;
            SubjectOrganization?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
            Thumbprint?: string | null;
            Version?: number | null;
        };
        CertificateChainItem: {
            IssuerDistinguishedName?: string | null;
            /** Format: date-time */
            NotAfter?: string | null;
            /** Format: date-time */
            NotBefore?: string | null;
            SerialNumber?: string | null;
            SignatureAlgorithmName?: string | null;
            SubjectDistinguishedName?: string | null;
            Thumbprint?: string | null;
            Version?: number | null;
        };
        CertificatePage: {
            Items: components["schemas"]["Certificate"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        CertificateUsages: {
            DeploymentTargetUsages?: components["schemas"]["Machine"][];
            Id?: string | null;
            LibraryVariableSetUsages?: components["schemas"]["LibraryVariableSet"][];
            Links?: components["schemas"]["Links"];
            ProjectUsages?: components["schemas"]["Project"][];
            TenantUsages?: components["schemas"]["Tenant"][];
        };
        /** @description Approvals that share its id are counted together. */
        ChangeRequest: {
            Active?: boolean | null;
            /** @enum {string|null} */
            ChangeRequestApprovalState?: "PreApproval" | "Approved" | "PostApproval" | null;
            Description?: string | null;
            Id?: string | null;
            Number?: string | null;
            Self?: string | null;
            Type?: string | null;
        };
        Channel: {
            CustomFieldDefinitions?: unknown;
            Description?: string | null;
            GitReferenceRules?: string[] | null;
            GitResourceRules?: unknown;
            Id: string;
            IsDefault?: boolean | null;
            LifecycleId?: string | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            ProjectId?: string | null;
            Rules?: components["schemas"]["ChannelVersionRule"][];
            Slug?: string | null;
            SpaceId?: string | null;
            TenantTags?: string[];
        };
        ChannelPage: {
            Items: components["schemas"]["Channel"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        ChannelRuleTest: {
            Errors: string[];
            SatisfiesPreReleaseTag: boolean;
            SatisfiesVersionRange: boolean;
        };
        ChannelVersionRule: {
            ActionPackages?: components["schemas"]["DeploymentActionPackage"][];
            Id?: string | null;
            Tag?: string | null;
            VersionRange?: string | null;
        };
        CommitDetails: {
            Comment?: string | null;
            Id?: string | null;
            LinkUrl?: string | null;
        };
        CommitInput: {
            Comment?: string | null;
            Id: string;
        };
        ConnectivityPolicy: {
            AllowDeploymentsToNoTargets?: boolean | null;
            ExcludeUnhealthyTargets?: boolean | null;
            /** @enum {string|null} */
            SkipMachineBehavior?: "None" | "SkipUnavailableMachines" | null;
            TargetRoles?: string[];
        };
        ContainerLogLine: {
            Message?: string | null;
            /** Format: date-time */
            Timestamp?: string | null;
        };
        ContainerLogs: {
            Error?: components["schemas"]["MonitorError"] | null;
            IsSessionCompleted?: boolean | null;
            Logs: components["schemas"]["ContainerLogLine"][];
        };
        ConversionState: {
            RunbooksAreInGit?: boolean | null;
            VariablesAreInGit?: boolean | null;
        };
        CreateActionTemplateCommand: {
            ActionType: string;
            CommunityActionTemplateId?: string | null;
            Description?: string | null;
            GitDependencies?: components["schemas"]["GitDependency"][];
            Name: string;
            Packages?: components["schemas"]["PackageReference"][];
            Parameters?: components["schemas"]["VariableTemplate"][];
            Properties?: {
                [key: string]: components["schemas"]["PropertyValue"];
            } | null;
            SpaceId?: string | null;
            Version?: number | null;
        };
        CreateApiKeyCommand: {
            /** @enum {string|null} */
            AccessLevel?: "FullAccess" | "ReadOnly" | "Custom" | null;
            /** @enum {string|null} */
            ActorType?: "User" | "AiAgent" | null;
            /** Format: date-time */
            Expires?: string | null;
            Purpose?: string | null;
            UserId?: string | null;
        };
        CreateApprovalPolicyCommand: {
            AllowSelfApproval?: boolean | null;
            ApprovingTeamIds?: string[];
            ApprovingUserIds?: string[];
            Description?: string | null;
            IdScopes?: components["schemas"]["ApprovalIdScope"][];
            IsDisabled?: boolean | null;
            MinimumApproversRequired?: number | null;
            Name: string;
            /** @enum {string|null} */
            ScopingStrategy?: "Tag" | "Id" | null;
            SpaceId?: string | null;
            TagScopes?: components["schemas"]["ApprovalTagScope"][];
        };
        CreateArtifactCommand: {
            Filename: string;
            LogCorrelationId?: string | null;
            ServerTaskId: string;
            Source?: string | null;
            SpaceId?: string | null;
        };
        CreateBranchCommand: {
            CurrentBranchName: string;
            NewBranchName: string;
            ProjectId: string;
        };
        CreateBranchCommandV2: {
            BaseGitRef: string;
            NewBranchName: string;
            ProjectId: string;
        };
        CreateCertificateCommand: {
            CertificateData: components["schemas"]["SensitiveValue"];
            EnvironmentIds?: string[];
            Name: string;
            Notes?: string | null;
            Password?: components["schemas"]["SensitiveValue"] | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
        };
        CreateChannelCommand: {
            CustomFieldDefinitions?: unknown;
            Description?: string | null;
            GitReferenceRules?: string[] | null;
            GitResourceRules?: unknown;
            IsDefault?: boolean | null;
            LifecycleId?: string | null;
            Name: string;
            ProjectId: string;
            Rules?: components["schemas"]["ChannelVersionRule"][];
            Slug?: string | null;
            SpaceId?: string | null;
            TenantTags?: string[];
        };
        CreateContainerLogSessionCommand: {
            ContainerName: string;
            DesiredOrKubernetesMonitoredResourceId: string;
            EnvironmentId: string;
            MachineId: string;
            PodName: string;
            ProjectId: string;
            ShowPreviousContainer?: boolean | null;
            SpaceId?: string | null;
            TenantId?: string | null;
        };
        CreatedApiKey: {
            /** @enum {string|null} */
            AccessLevel?: "FullAccess" | "ReadOnly" | "Custom" | null;
            /** @enum {string|null} */
            ActorType?: "User" | "AiAgent" | null;
            ApiKey: string;
            /** Format: date-time */
            Created?: string | null;
            /** Format: date-time */
            Expires?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Purpose?: string | null;
            UserId?: string | null;
        };
        CreateDefectCommand: {
            Description: string;
            ReleaseId?: string | null;
            /** @enum {string|null} */
            Status?: "Unresolved" | "Resolved" | null;
        };
        CreateDeploymentCommand: {
            ChannelId?: string | null;
            Comments?: string | null;
            DebugMode?: string | null;
            EnvironmentId: string;
            ExcludedMachineIds?: string[];
            ExcludedTargetTagIds?: string[];
            ForcePackageDownload?: boolean | null;
            ForcePackageRedeployment?: boolean | null;
            FormValues?: {
                [key: string]: string | null;
            } | null;
            Name?: string | null;
            Priority?: string | null;
            ProjectId?: string | null;
            /** Format: date-time */
            QueueTime?: string | null;
            /** Format: date-time */
            QueueTimeExpiry?: string | null;
            ReleaseId: string;
            SkipActions?: string[];
            SpaceId?: string | null;
            SpecificMachineIds?: string[];
            SpecificTargetTagIds?: string[];
            TenantId?: string | null;
            UseGuidedFailure?: boolean | null;
        };
        CreateDeploymentFreezeCommand: {
            Description?: string | null;
            /** Format: date-time */
            End: string;
            Name: string;
            OwnerId?: string | null;
            ProjectEnvironmentScope?: {
                [key: string]: string[];
            };
            RecurringSchedule?: components["schemas"]["RecurringSchedule"] | null;
            /** Format: date-time */
            Start: string;
            TenantProjectEnvironmentScope?: components["schemas"]["TenantProjectEnvironment"][];
        };
        CreateDeploymentResponseV1: {
            DeploymentServerTasks: components["schemas"]["DeploymentServerTask"][];
        };
        CreateDeploymentTenantedCommandV1: {
            Comments?: string | null;
            /** @enum {string|null} */
            DebugMode?: "None" | "Log" | "Debug" | null;
            DeploymentFreezeNames?: string[];
            DeploymentFreezeOverrideReason?: string | null;
            EnvironmentName: string;
            ExcludedMachineNames?: string[];
            ExcludedTargetTagNames?: string[];
            ForcePackageDownload?: boolean | null;
            ForcePackageRedeployment?: boolean | null;
            /** Format: date-time */
            NoRunAfter?: string | null;
            /** @enum {string|null} */
            Priority?: "LifecycleDefault" | "On" | "Off" | null;
            ProjectName: string;
            ReleaseVersion: string;
            /** Format: date-time */
            RunAt?: string | null;
            SkipStepNames?: string[];
            SpaceId: string;
            SpaceIdOrName: string;
            SpecificMachineNames?: string[];
            SpecificTargetTagNames?: string[];
            Tenants?: string[];
            TenantTags?: string[];
            UpdateVariableSnapshot?: boolean | null;
            UseGuidedFailure?: boolean | null;
            Variables?: {
                [key: string]: string | null;
            } | null;
        };
        CreateDeploymentUntenantedCommandV1: {
            Comments?: string | null;
            /** @enum {string|null} */
            DebugMode?: "None" | "Log" | "Debug" | null;
            DeploymentFreezeNames?: string[];
            DeploymentFreezeOverrideReason?: string | null;
            EnvironmentNames: string[];
            ExcludedMachineNames?: string[];
            ExcludedTargetTagNames?: string[];
            ForcePackageDownload?: boolean | null;
            ForcePackageRedeployment?: boolean | null;
            /** Format: date-time */
            NoRunAfter?: string | null;
            /** @enum {string|null} */
            Priority?: "LifecycleDefault" | "On" | "Off" | null;
            ProjectName: string;
            ReleaseVersion: string;
            /** Format: date-time */
            RunAt?: string | null;
            SkipStepNames?: string[];
            SpaceId: string;
            SpaceIdOrName: string;
            SpecificMachineNames?: string[];
            SpecificTargetTagNames?: string[];
            UpdateVariableSnapshot?: boolean | null;
            UseGuidedFailure?: boolean | null;
            Variables?: {
                [key: string]: string | null;
            } | null;
        };
        CreateEnvironmentCommand: {
            AllowDynamicInfrastructure?: boolean | null;
            Description?: string | null;
            EnvironmentTags?: string[] | null;
            ExtensionSettings?: components["schemas"]["ExtensionSettings"][];
            Name: string;
            Slug?: string | null;
            SortOrder?: number | null;
            SpaceId?: string | null;
            UseGuidedFailure?: boolean | null;
        };
        CreateLibraryVariableSetCommand: {
            /** @enum {string|null} */
            ContentType?: "Variables" | "ScriptModule" | null;
            Description?: string | null;
            Name: string;
            SpaceId?: string | null;
            Templates?: components["schemas"]["VariableTemplate"][];
        };
        CreateLifecycleCommand: {
            Description?: string | null;
            Name: string;
            Phases?: components["schemas"]["LifecyclePhase"][];
            ReleaseRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
            RunbookRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            TentacleRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
        };
        CreateMachineCommand: {
            Endpoint?: components["schemas"]["Endpoint"];
            EnvironmentIds: string[];
            IsDisabled?: boolean | null;
            MachinePolicyId?: string | null;
            Name: string;
            Roles: string[];
            SkipInitialHealthCheck?: boolean | null;
            Slug?: string | null;
            SpaceId?: string | null;
            TargetTags?: string[] | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
            Thumbprint?: string | null;
            Uri?: string | null;
        };
        CreateMachinePolicyCommand: {
            ConnectionConnectTimeout?: string | null;
            ConnectionRetryCountLimit?: number | null;
            ConnectionRetrySleepInterval?: string | null;
            ConnectionRetryTimeLimit?: string | null;
            Description?: string | null;
            IsDefault?: boolean | null;
            MachineCleanupPolicy?: components["schemas"]["MachineCleanupPolicy"] | null;
            MachineConnectivityPolicy?: components["schemas"]["MachineConnectivityPolicy"] | null;
            MachineHealthCheckPolicy?: components["schemas"]["MachineHealthCheckPolicy"] | null;
            MachinePackageCacheRetentionPolicy?: unknown;
            MachineRpcCallRetryPolicy?: components["schemas"]["MachineRpcCallRetryPolicy"] | null;
            MachineUpdatePolicy?: components["schemas"]["MachineUpdatePolicy"] | null;
            Name: string;
            PollingRequestMaximumMessageProcessingTimeout?: string | null;
            PollingRequestQueueTimeout?: string | null;
            SpaceId?: string | null;
        };
        CreateProjectCommand: {
            AutoCreateRelease?: boolean | null;
            AutoDeployReleaseOverrides?: components["schemas"]["AutoDeployReleaseOverride"][];
            ClonedFromProjectId?: string | null;
            /** @enum {string|null} */
            DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
            DefaultToSkipIfAlreadyInstalled?: boolean | null;
            DeploymentChangesTemplate?: string | null;
            Description?: string | null;
            DiscreteChannelRelease?: boolean | null;
            ExtensionSettings?: components["schemas"]["ExtensionSettings"][];
            ForcePackageDownload?: boolean | null;
            IncludedLibraryVariableSetIds?: string[];
            IsDisabled?: boolean | null;
            LifecycleId: string;
            Name: string;
            PersistenceSettings?: components["schemas"]["PersistenceSettings"];
            ProjectConnectivityPolicy?: components["schemas"]["ConnectivityPolicy"] | null;
            ProjectGroupId: string;
            ProjectTags?: string[] | null;
            ReleaseCreationStrategy?: components["schemas"]["ReleaseCreationStrategy"] | null;
            ReleaseNotesTemplate?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Templates?: components["schemas"]["VariableTemplate"][];
            /** @enum {string|null} */
            TenantedDeploymentMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            VersioningStrategy?: components["schemas"]["VersioningStrategy"] | null;
        };
        CreateProjectGroupCommand: {
            Description?: string | null;
            Name: string;
        };
        CreateProjectTriggerCommand: {
            Action: components["schemas"]["TriggerAction"];
            Description?: string | null;
            Filter: components["schemas"]["TriggerFilter"];
            IsDisabled?: boolean | null;
            Name: string;
            ProjectId: string;
            SpaceId?: string | null;
        };
        CreateReleaseCommand: {
            /** Format: date-time */
            Assembled?: string | null;
            ChannelId?: string | null;
            CustomFields?: {
                [key: string]: string | null;
            } | null;
            IgnoreChannelRules?: boolean | null;
            ProjectId: string;
            ReleaseNotes?: string | null;
            SelectedGitResources?: components["schemas"]["SelectedGitResource"][] | null;
            SelectedPackages?: components["schemas"]["SelectedPackage"][];
            SpaceId?: string | null;
            Version: string;
            VersionControlReference?: components["schemas"]["GitReference"] | null;
        };
        CreateReleaseCommandV1: {
            ChannelName?: string | null;
            CustomFields?: {
                [key: string]: string | null;
            } | null;
            GitCommit?: string | null;
            GitRef?: string | null;
            GitResources?: string[];
            IgnoreChannelRules?: boolean | null;
            IgnoreIfAlreadyExists?: boolean | null;
            PackagePrerelease?: string | null;
            Packages?: string[];
            PackageVersion?: string | null;
            ProjectName: string;
            ReleaseNotes?: string | null;
            ReleaseVersion?: string | null;
            SpaceId: string;
            SpaceIdOrName: string;
        };
        CreateReleaseResponseV1: {
            ReleaseId: string;
            ReleaseVersion: string;
        };
        CreateResourceEventSessionCommand: {
            DesiredOrKubernetesMonitoredResourceId: string;
            EnvironmentId: string;
            MachineId: string;
            ProjectId: string;
            SpaceId?: string | null;
            TenantId?: string | null;
        };
        CreateRunbookCommand: {
            ChangeDescription?: string | null;
            ConnectivityPolicy?: components["schemas"]["ConnectivityPolicy"] | null;
            /** @enum {string|null} */
            DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
            Description?: string | null;
            Environments?: string[];
            /** @enum {string|null} */
            EnvironmentScope?: "All" | "Specified" | "FromProjectLifecycles" | null;
            ForcePackageDownload?: boolean | null;
            /** @enum {string|null} */
            MultiTenancyMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            Name: string;
            ProjectId: string;
            RunbookTags?: string[] | null;
            RunRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
        };
        CreateRunbookRunCommand: {
            Comments?: string | null;
            EnvironmentId: string;
            ExcludedMachineIds?: string[];
            ForcePackageDownload?: boolean | null;
            FormValues?: {
                [key: string]: string | null;
            } | null;
            ProjectId?: string | null;
            /** Format: date-time */
            QueueTime?: string | null;
            /** Format: date-time */
            QueueTimeExpiry?: string | null;
            RunbookId: string;
            RunbookSnapshotId: string;
            SkipActions?: string[];
            SpaceId?: string | null;
            SpecificMachineIds?: string[];
            TenantId?: string | null;
            UseGuidedFailure?: boolean | null;
        };
        CreateRunbookRunCommandV1: {
            EnvironmentNames: string[];
            ExcludedMachineNames?: string[];
            ExcludedTargetTagNames?: string[];
            ForcePackageDownload?: boolean | null;
            /** Format: date-time */
            NoRunAfter?: string | null;
            ProjectName: string;
            /** Format: date-time */
            RunAt?: string | null;
            RunbookName: string;
            SkipStepNames?: string[];
            Snapshot?: string | null;
            SpaceId: string;
            SpaceIdOrName: string;
            SpecificMachineNames?: string[];
            SpecificTargetTagNames?: string[];
            Tenants?: string[];
            TenantTags?: string[];
            UseGuidedFailure?: boolean | null;
            Variables?: {
                [key: string]: string | null;
            } | null;
        };
        CreateRunbookRunInGitCommandV1: {
            EnvironmentNames: string[];
            ExcludedMachineNames?: string[];
            ExcludedTargetTagNames?: string[];
            ForcePackageDownload?: boolean | null;
            GitRef: string;
            GitResources?: string[];
            /** Format: date-time */
            NoRunAfter?: string | null;
            Packages?: string[];
            PackageVersion?: string | null;
            ProjectName: string;
            /** Format: date-time */
            RunAt?: string | null;
            RunbookName: string;
            SkipStepNames?: string[];
            SpaceId: string;
            SpaceIdOrName: string;
            SpecificMachineNames?: string[];
            SpecificTargetTagNames?: string[];
            Tenants?: string[];
            TenantTags?: string[];
            UseGuidedFailure?: boolean | null;
            Variables?: {
                [key: string]: string | null;
            } | null;
        };
        CreateRunbookRunResponseV1: {
            RunbookRunServerTasks: components["schemas"]["RunbookRunServerTask"][];
        };
        CreateRunbookSnapshotCommand: {
            Name: string;
            Notes?: string | null;
            ProjectId: string;
            Publish?: string | null;
            RunbookId: string;
            SelectedGitResources?: components["schemas"]["SelectedGitResource"][];
            SelectedPackages?: components["schemas"]["SelectedPackage"][];
            SpaceId?: string | null;
        };
        CreateScopedUserRoleCommand: {
            EnvironmentIds?: string[];
            ProjectGroupIds?: string[];
            ProjectIds?: string[];
            SpaceId?: string | null;
            TeamId: string;
            TenantIds?: string[];
            UserRoleId: string;
        };
        CreateSpaceCommand: {
            Description?: string | null;
            IsDefault?: boolean | null;
            Name: string;
            Slug?: string | null;
            SpaceManagersTeamMembers: string[];
            SpaceManagersTeams: string[];
        };
        CreateSubscriptionCommand: {
            EventNotificationSubscription: components["schemas"]["EventNotification"];
            IsDisabled?: boolean | null;
            Name: string;
            SpaceId?: string | null;
            Type?: string | null;
        };
        CreateTagSetCommand: {
            Description?: string | null;
            Name: string;
            Scopes?: string[] | null;
            Slug?: string | null;
            SortOrder?: number | null;
            SpaceId?: string | null;
            Tags?: components["schemas"]["Tag"][];
            Type?: string | null;
        };
        CreateTaskCommand: {
            Arguments?: unknown;
            Description?: string | null;
            Name: string;
            /** Format: date-time */
            QueueTime?: string | null;
            /** Format: date-time */
            QueueTimeExpiry?: string | null;
            SpaceId?: string | null;
        };
        CreateTeamCommand: {
            Description?: string | null;
            ExternalSecurityGroups?: components["schemas"]["NamedReference"][];
            MemberUserIds: string[];
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
        };
        CreateTenantCommand: {
            ClonedFromTenantId?: string | null;
            Description?: string | null;
            IsDisabled?: boolean | null;
            Name: string;
            ProjectEnvironments?: {
                [key: string]: string[];
            };
            Slug?: string | null;
            SpaceId?: string | null;
            TenantTags?: string[];
        };
        CreateUserCommand: {
            DisplayName: string;
            EmailAddress?: string | null;
            Identities?: components["schemas"]["UserIdentity"][];
            IsActive?: boolean | null;
            IsService?: boolean | null;
            Password?: string | null;
            Username: string;
        };
        CreateUserRoleCommand: {
            Description?: string | null;
            GrantedSpacePermissions?: string[];
            GrantedSystemPermissions?: string[];
            Name: string;
        };
        CreateWorkerCommand: {
            Endpoint: components["schemas"]["Endpoint"];
            IsDisabled?: boolean | null;
            MachinePolicyId?: string | null;
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
            WorkerPoolIds: string[];
        };
        CreateWorkerPoolCommand: {
            Description?: string | null;
            IsDefault?: boolean | null;
            Name: string;
            Slug?: string | null;
            SortOrder?: number | null;
            SpaceId?: string | null;
            /** @enum {string} */
            WorkerPoolType: "StaticWorkerPool" | "DynamicWorkerPool";
            WorkerType?: string | null;
        };
        Dashboard: {
            Environments?: components["schemas"]["ReferenceDataItem"][];
            Id?: string | null;
            IsFiltered?: boolean | null;
            Items: components["schemas"]["DashboardItem"][];
            Links?: components["schemas"]["Links"];
            PreviousItems?: components["schemas"]["DashboardItem"][] | null;
            ProjectGroups?: components["schemas"]["DashboardProjectGroup"][];
            ProjectLimit?: number | null;
            Projects: components["schemas"]["DashboardProject"][];
            Tenants?: components["schemas"]["DashboardTenant"][];
        };
        DashboardItem: {
            ChannelId?: string | null;
            /** Format: date-time */
            CompletedTime?: string | null;
            /** Format: date-time */
            Created?: string | null;
            DeploymentId?: string | null;
            Duration?: string | null;
            EnvironmentId?: string | null;
            ErrorMessage?: string | null;
            HasPendingInterruptions?: boolean | null;
            HasWarningsOrErrors?: boolean | null;
            Id?: string | null;
            IsCompleted?: boolean | null;
            IsCurrent?: boolean | null;
            IsPrevious?: boolean | null;
            Links?: components["schemas"]["Links"];
            ProjectId?: string | null;
            /** Format: date-time */
            QueueTime?: string | null;
            ReleaseId?: string | null;
            ReleaseVersion?: string | null;
            /** Format: date-time */
            StartTime?: string | null;
            /** @enum {string|null} */
            State?: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling" | null;
            TaskId?: string | null;
            TenantId?: string | null;
        };
        DashboardProject: {
            CanPerformUntenantedDeployment?: boolean | null;
            EnvironmentIds?: string[];
            Id: string;
            IsDisabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            ProjectGroupId?: string | null;
            Slug?: string | null;
            /** @enum {string|null} */
            TenantedDeploymentMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
        };
        DashboardProjectGroup: {
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        DashboardTenant: {
            Id: string;
            IsDisabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            ProjectEnvironments?: {
                [key: string]: string[];
            };
            TenantTags?: string[];
        };
        Defect: {
            Description?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            /** @enum {string|null} */
            Status?: "Unresolved" | "Resolved" | null;
        };
        DefectPage: {
            Items: components["schemas"]["Defect"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        Deployment: {
            ChangeRequestSettings?: unknown;
            Changes?: components["schemas"]["ReleaseChanges"][] | null;
            ChangesMarkdown?: string | null;
            ChannelId?: string | null;
            Comments?: string | null;
            /** Format: date-time */
            Created?: string | null;
            DebugMode?: string | null;
            DeployedBy?: string | null;
            DeployedById?: string | null;
            DeployedToMachineIds?: string[];
            DeploymentProcessId?: string | null;
            EnvironmentId: string;
            ExcludedMachineIds?: string[];
            ExcludedTargetTagIds?: string[] | null;
            ExecutionPlanLogContext?: unknown;
            FailTargetDiscovery?: boolean | null;
            FailureEncountered?: boolean | null;
            ForcePackageDownload?: boolean | null;
            ForcePackageRedeployment?: boolean | null;
            FormValues?: {
                [key: string]: string | null;
            } | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            ManifestVariableSetId?: string | null;
            Name?: string | null;
            Priority?: string | null;
            ProjectId?: string | null;
            /** Format: date-time */
            QueueTime?: string | null;
            /** Format: date-time */
            QueueTimeExpiry?: string | null;
            ReleaseId: string;
            SkipActions?: string[];
            SpaceId?: string | null;
            SpecificMachineIds?: string[];
            SpecificTargetTagIds?: string[] | null;
            TaskId?: string | null;
            TenantId?: string | null;
            TentacleRetentionPeriod?: components["schemas"]["RetentionPeriod"] | null;
            UseGuidedFailure?: boolean | null;
        };
        DeploymentAction: {
            ActionType?: string | null;
            AvailableStepPackageVersions?: string[] | null;
            CanBeUsedForProjectVersioning?: boolean | null;
            Channels?: string[];
            /** @enum {string|null} */
            Condition?: "Success" | "Variable" | null;
            Container?: components["schemas"]["ActionContainer"] | null;
            Environments?: string[];
            ExcludedEnvironments?: string[];
            GitDependencies?: components["schemas"]["GitDependency"][];
            Id?: string | null;
            Inputs?: unknown;
            IsDisabled?: boolean | null;
            IsRequired?: boolean | null;
            LastSavedStepPackageVersion?: string | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            Notes?: string | null;
            Packages?: components["schemas"]["PackageReference"][];
            Properties?: {
                [key: string]: components["schemas"]["PropertyValue"];
            } | null;
            Slug?: string | null;
            StepPackageVersion?: string | null;
            TenantTags?: string[];
            WorkerPoolId?: string | null;
            WorkerPoolVariable?: string | null;
        };
        DeploymentActionPackage: {
            DeploymentAction?: string | null;
            PackageReference?: string | null;
        };
        DeploymentCounts: {
            ProjectId?: string | null;
            ReportData?: components["schemas"]["ReportData"];
        };
        DeploymentFreeze: {
            Description?: string | null;
            /** Format: date-time */
            End?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            OwnerId?: string | null;
            ProjectEnvironmentScope?: {
                [key: string]: string[];
            };
            RecurringSchedule?: components["schemas"]["RecurringSchedule"] | null;
            /** Format: date-time */
            Start?: string | null;
            TenantProjectEnvironmentScope?: components["schemas"]["TenantProjectEnvironment"][];
        };
        DeploymentFreezeList: {
            Count?: number | null;
            DeploymentFreezes: components["schemas"]["DeploymentFreeze"][];
        };
        DeploymentPage: {
            Items: components["schemas"]["Deployment"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        DeploymentPreview: {
            Changes?: components["schemas"]["ReleaseChanges"][] | null;
            ChangesMarkdown?: string | null;
            Form?: components["schemas"]["Form"];
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            StepsToExecute?: components["schemas"]["DeploymentPreviewStep"][];
            UseGuidedFailureModeByDefault?: boolean | null;
        };
        DeploymentPreviewsRequest: {
            DeploymentPreviews: components["schemas"]["DeploymentPreviewTarget"][];
            IncludeDisabledSteps?: boolean | null;
            ReleaseId?: string | null;
        };
        DeploymentPreviewStep: {
            ActionId?: string | null;
            ActionName?: string | null;
            ActionNumber?: string | null;
            CanBeSkipped?: boolean | null;
            ExcludedMachines?: components["schemas"]["ReferenceDataItem"][];
            HasNoApplicableMachines?: boolean | null;
            IsDisabled?: boolean | null;
            MachineNames?: string[] | null;
            Machines?: components["schemas"]["PreviewMachine"][];
            Roles?: string[];
            UnavailableMachines?: components["schemas"]["ReferenceDataItem"][];
        };
        DeploymentPreviewTarget: {
            EnvironmentId: string;
            TenantId?: string | null;
        };
        DeploymentProcess: {
            ChangeDescription?: string | null;
            Id?: string | null;
            LastSnapshotId?: string | null;
            Links?: components["schemas"]["Links"];
            ProjectId?: string | null;
            SpaceId?: string | null;
            Steps: components["schemas"]["DeploymentStep"][];
            Version?: number | null;
        };
        DeploymentProcessPage: {
            Items: components["schemas"]["DeploymentProcess"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        DeploymentServerTask: {
            DeploymentId: string;
            ServerTaskId: string;
        };
        DeploymentSettings: {
            ChangeDescription?: string | null;
            ConnectivityPolicy?: components["schemas"]["ConnectivityPolicy"] | null;
            /** @enum {string|null} */
            DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
            DefaultToSkipIfAlreadyInstalled?: boolean | null;
            DeploymentChangesTemplate?: string | null;
            ForcePackageDownload?: boolean | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            ProjectId?: string | null;
            ReleaseNotesTemplate?: string | null;
            SpaceId?: string | null;
            VersioningStrategy?: components["schemas"]["VersioningStrategy"] | null;
        };
        DeploymentStep: {
            Actions?: components["schemas"]["DeploymentAction"][];
            /** @enum {string|null} */
            Condition?: "Success" | "Failure" | "Always" | "Variable" | null;
            Id?: string | null;
            Name: string;
            /** @enum {string|null} */
            PackageRequirement?: "LetOctopusDecide" | "BeforePackageAcquisition" | "AfterPackageAcquisition" | null;
            Properties?: {
                [key: string]: components["schemas"]["PropertyValue"];
            } | null;
            Slug?: string | null;
            /** @enum {string|null} */
            StartTrigger?: "StartAfterPrevious" | "StartWithPrevious" | null;
        };
        DeploymentTemplate: {
            DeploymentNotes?: string | null;
            Id?: string | null;
            IsDeploymentProcessModified?: boolean | null;
            IsLibraryVariableSetModified?: boolean | null;
            IsVariableSetModified?: boolean | null;
            Links?: components["schemas"]["Links"];
            PromoteTo?: components["schemas"]["PromotionTarget"][];
            TenantPromotions?: components["schemas"]["TenantPromotion"][];
        };
        Endpoint: components["schemas"]["EndpointNone"] | components["schemas"]["EndpointTentaclePassive"] | components["schemas"]["EndpointTentacleActive"] | components["schemas"]["EndpointSsh"] | components["schemas"]["EndpointOfflineDrop"] | components["schemas"]["EndpointAzureWebApp"] | components["schemas"]["EndpointAzureCloudService"] | components["schemas"]["EndpointAzureServiceFabricCluster"] | components["schemas"]["EndpointKubernetes"] | components["schemas"]["EndpointKubernetesTentacle"] | components["schemas"]["EndpointStepPackage"] | components["schemas"]["EndpointFtp"];
        EndpointAzureCloudService: {
            AccountId?: string | null;
            CloudServiceName?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "AzureCloudService";
            DefaultWorkerPoolId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Slot?: string | null;
            StorageAccountName?: string | null;
            SwapIfPossible?: boolean | null;
            UseCurrentInstanceCount?: boolean | null;
        };
        EndpointAzureServiceFabricCluster: {
            AadCredentialType?: string | null;
            AadUserCredentialPassword?: components["schemas"]["SensitiveValue"] | null;
            AadUserCredentialUsername?: string | null;
            CertificateStoreLocation?: string | null;
            CertificateStoreName?: string | null;
            ClientCertVariable?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "AzureServiceFabricCluster";
            ConnectionEndpoint?: string | null;
            DefaultWorkerPoolId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            SecurityMode?: string | null;
            ServerCertThumbprint?: string | null;
        };
        EndpointAzureWebApp: {
            AccountId?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "AzureWebApp";
            DefaultWorkerPoolId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            ResourceGroupName?: string | null;
            WebAppName?: string | null;
            WebAppSlotName?: string | null;
        };
        EndpointFtp: {
            AccountId?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "Ftp";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Uri?: string | null;
        };
        EndpointKubernetes: {
            Authentication?: unknown;
            ClusterCertificate?: string | null;
            ClusterCertificatePath?: string | null;
            ClusterUrl?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "Kubernetes";
            Container?: components["schemas"]["ActionContainer"] | null;
            DefaultWorkerPoolId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Namespace?: string | null;
            ProxyId?: string | null;
            RunningInContainer?: boolean | null;
            SkipTlsVerification?: unknown;
        };
        EndpointKubernetesTentacle: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "KubernetesTentacle";
            DefaultNamespace?: string | null;
            Id?: string | null;
            KubernetesAgentDetails?: unknown;
            Links?: components["schemas"]["Links"];
            TentacleEndpointConfiguration?: unknown;
            UpgradeLocked?: boolean | null;
        };
        EndpointNone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "None";
            DefaultWorkerPoolId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
        };
        EndpointOfflineDrop: {
            ApplicationsDirectory?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "OfflineDrop";
            Destination?: unknown;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            OctopusWorkingDirectory?: string | null;
            SensitiveVariablesEncryptionPassword?: components["schemas"]["SensitiveValue"] | null;
        };
        EndpointSsh: {
            AccountId?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "Ssh";
            DotNetCorePlatform?: string | null;
            Fingerprint?: string | null;
            Host?: string | null;
            HostKeyAlgorithm?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Port?: number | null;
            ProxyId?: string | null;
            Uri?: string | null;
        };
        EndpointStepPackage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "StepPackage";
            DefaultWorkerPoolId?: string | null;
            DeploymentTargetType?: string | null;
            DeploymentTargetTypeId?: string | null;
            Id?: string | null;
            Inputs?: unknown;
            LastSavedStepPackageVersion?: string | null;
            Links?: components["schemas"]["Links"];
            StepPackageId?: string | null;
            StepPackageVersion?: string | null;
        };
        EndpointTentacleActive: {
            CertificateSignatureAlgorithm?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "TentacleActive";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            TentacleVersionDetails?: components["schemas"]["TentacleVersion"] | null;
            Thumbprint?: string | null;
            Uri?: string | null;
        };
        EndpointTentaclePassive: {
            CertificateSignatureAlgorithm?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            CommunicationStyle: "TentaclePassive";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            ProxyId?: string | null;
            TentacleVersionDetails?: components["schemas"]["TentacleVersion"] | null;
            Thumbprint?: string | null;
            Uri?: string | null;
        };
        Environment: {
            AllowDynamicInfrastructure?: boolean | null;
            Description?: string | null;
            EnvironmentTags?: string[] | null;
            ExtensionSettings?: components["schemas"]["ExtensionSettings"][];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Slug?: string | null;
            SortOrder?: number | null;
            SpaceId?: string | null;
            UseGuidedFailure?: boolean | null;
        };
        EnvironmentPage: {
            Items: components["schemas"]["Environment"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        EnvironmentsSummary: {
            DeploymentTargetSummaries?: {
                [key: string]: number | null;
            } | null;
            EnvironmentSummaries?: components["schemas"]["EnvironmentSummary"][];
            Links?: components["schemas"]["Links"];
            MachineEndpointSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineHealthStatusSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineIdsForCalamariUpgrade?: string[];
            MachineIdsForTentacleUpgrade?: string[];
            MachineTenantSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineTenantTagSummaries?: {
                [key: string]: number | null;
            } | null;
            TentacleUpgradesRequired?: boolean | null;
            TotalDisabledMachines?: number | null;
            TotalMachines?: number | null;
        };
        EnvironmentSummary: {
            DeploymentTargetSummaries?: {
                [key: string]: number | null;
            } | null;
            Environment: components["schemas"]["Environment"];
            MachineEndpointSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineHealthStatusSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineIdsForCalamariUpgrade?: string[];
            MachineIdsForTentacleUpgrade?: string[];
            MachineTenantSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineTenantTagSummaries?: {
                [key: string]: number | null;
            } | null;
            TentacleUpgradesRequired?: boolean | null;
            TotalDisabledMachines?: number | null;
            TotalMachines?: number | null;
        };
        /** @description What Octopus answers with every status of 400 and above. */
        Error: {
            Details?: unknown;
            ErrorMessage?: string | null;
            Errors?: string[];
            FullException?: string | null;
            HelpLink?: string | null;
            HelpText?: string | null;
            ParsedHelpLinks?: string[] | null;
        };
        Event: {
            ApiKeyHint?: string | null;
            ApiKeyId?: string | null;
            Category?: string | null;
            ChangeDetails?: components["schemas"]["EventChange"] | null;
            Comments?: string | null;
            Details?: string | null;
            Id: string;
            IdentityEstablishedWith?: string | null;
            IpAddress?: string | null;
            IsService?: boolean | null;
            Links?: components["schemas"]["Links"];
            Message?: string | null;
            MessageHtml?: string | null;
            MessageReferences?: components["schemas"]["EventReference"][];
            /** Format: date-time */
            Occurred?: string | null;
            RelatedDocumentIds?: string[];
            SpaceId?: string | null;
            UserAgent?: string | null;
            UserId?: string | null;
            Username?: string | null;
        };
        EventAgent: {
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        EventArchive: {
            /** Format: date-time */
            CreatedDate?: string | null;
            FileBytes?: number | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            /** Format: date-time */
            ModifiedDate?: string | null;
            Name: string;
        };
        EventArchivePage: {
            Items: components["schemas"]["EventArchive"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        EventCategory: {
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        /** @description Differences is a JSON Patch. */
        EventChange: {
            Differences?: unknown;
            DocumentContext?: unknown;
        };
        EventDocumentType: {
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        EventGroup: {
            EventCategories?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        EventNotification: {
            /** Format: date-time */
            EmailDigestLastProcessed?: string | null;
            EmailDigestLastProcessedEventAutoId?: number | null;
            EmailFrequencyPeriod?: string | null;
            /** @enum {string|null} */
            EmailPriority?: "Normal" | "Low" | "High" | null;
            EmailShowDatesInTimeZoneId?: string | null;
            EmailTeams?: string[];
            Filter?: components["schemas"]["EventNotificationFilter"];
            WebhookHeaderKey?: string | null;
            WebhookHeaderValue?: string | null;
            /** Format: date-time */
            WebhookLastProcessed?: string | null;
            WebhookLastProcessedEventAutoId?: number | null;
            WebhookTeams?: string[];
            WebhookTimeout?: string | null;
            WebhookURI?: string | null;
        };
        EventNotificationFilter: {
            DocumentTypes?: string[];
            Environments?: string[];
            EventAgents?: string[];
            EventCategories?: string[];
            EventGroups?: string[];
            ProjectGroups?: string[];
            Projects?: string[];
            Tags?: string[];
            Tenants?: string[];
            Users?: string[];
        };
        EventPage: {
            Items: components["schemas"]["Event"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        EventReference: {
            Length?: number | null;
            ReferencedDocumentId?: string | null;
            StartIndex?: number | null;
        };
        ExtensionSettings: {
            ExtensionId?: string | null;
            Values?: unknown;
        };
        FeatureToggle: {
            DefaultIsEnabled?: boolean | null;
            Description?: string | null;
            Environments: components["schemas"]["FeatureToggleEnvironment"][];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            ProjectId?: string | null;
            RolloutGroupId?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Tags?: string[];
        };
        FeatureToggleEnvironment: {
            ClientRolloutPercentage?: number | null;
            DeploymentEnvironmentId: string;
            ExcludedTenantIds?: string[];
            ExcludedTenantTags?: string[];
            FeatureToggleId?: string | null;
            IsEnabled?: boolean | null;
            MinimumVersion?: string | null;
            RolloutPercentage?: number | null;
            Segments?: components["schemas"]["FeatureToggleSegment"][];
            TenantIds?: string[];
            TenantTags?: string[];
        };
        FeatureTogglePage: {
            Items: components["schemas"]["FeatureToggle"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        FeatureToggleSegment: {
            Key?: string | null;
            Value?: string | null;
        };
        Feed: components["schemas"]["FeedNone"] | components["schemas"]["FeedBuiltIn"] | components["schemas"]["FeedOctopusProject"] | components["schemas"]["FeedNuGet"] | components["schemas"]["FeedNpm"] | components["schemas"]["FeedPyPi"] | components["schemas"]["FeedMaven"] | components["schemas"]["FeedGitHub"] | components["schemas"]["FeedHelm"] | components["schemas"]["FeedDocker"] | components["schemas"]["FeedOciRegistry"] | components["schemas"]["FeedArtifactoryGeneric"] | components["schemas"]["FeedS3"] | components["schemas"]["FeedAwsElasticContainerRegistry"] | components["schemas"]["FeedAzureContainerRegistry"] | components["schemas"]["FeedGoogleContainerRegistry"];
        FeedArtifactoryGeneric: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "ArtifactoryGeneric";
            FeedUri?: string | null;
            Id: string;
            LayoutRegex?: string | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Repository?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedAwsElasticContainerRegistry: {
            AccessKey?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "AwsElasticContainerRegistry";
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            OidcAuthentication?: unknown;
            PackageAcquisitionLocationOptions?: string[];
            Region?: string | null;
            SecretKey?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
        };
        FeedAzureContainerRegistry: {
            ApiVersion?: string | null;
            AzureContainerRegistryOidcAuthentication?: unknown;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "AzureContainerRegistry";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            RegistryPath?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedBuiltIn: {
            DeletePackagesAssociatedWithReleases?: boolean | null;
            DeleteUnreleasedPackagesAfterDays?: number | null;
            DownloadAttempts?: number | null;
            DownloadRetryBackoffSeconds?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "BuiltIn";
            Id: string;
            IsBuiltInRepoSyncEnabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Slug?: string | null;
            SpaceId?: string | null;
        };
        /** @description A feed as it is sent, with whatever else its type takes. */
        FeedCommand: {
            FeedType: string;
            FeedUri?: string | null;
            Id?: string | null;
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        } & {
            [key: string]: unknown;
        };
        FeedDocker: {
            ApiVersion?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "Docker";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            RegistryPath?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedGitHub: {
            DownloadAttempts?: number | null;
            DownloadRetryBackoffSeconds?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "GitHub";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedGoogleContainerRegistry: {
            ApiVersion?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "GoogleContainerRegistry";
            FeedUri?: string | null;
            GoogleContainerRegistryOidcAuthentication?: unknown;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            RegistryPath?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedHelm: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "Helm";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedMaven: {
            DownloadAttempts?: number | null;
            DownloadRetryBackoffSeconds?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "Maven";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedNone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "None";
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Slug?: string | null;
            SpaceId?: string | null;
        };
        FeedNpm: {
            DownloadAttempts?: number | null;
            DownloadRetryBackoffSeconds?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "Npm";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedNuGet: {
            DownloadAttempts?: number | null;
            DownloadRetryBackoffSeconds?: number | null;
            EnhancedMode?: boolean | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "NuGet";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedOciRegistry: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "OciRegistry";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedOctopusProject: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "OctopusProject";
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Slug?: string | null;
            SpaceId?: string | null;
        };
        FeedPage: {
            Items: components["schemas"]["Feed"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        FeedPyPi: {
            DownloadAttempts?: number | null;
            DownloadRetryBackoffSeconds?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "PyPi";
            FeedUri?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            Password?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Username?: string | null;
        };
        FeedS3: {
            AccessKey?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FeedType: "S3";
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            PackageAcquisitionLocationOptions?: string[];
            SecretKey?: components["schemas"]["SensitiveValue"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            UseMachineCredentials?: boolean | null;
        };
        Form: {
            Elements?: components["schemas"]["FormElement"][];
            Values?: {
                [key: string]: string | null;
            } | null;
        };
        FormButton: {
            RequiresConfirmation?: boolean | null;
            Text?: string | null;
            Value?: unknown;
        };
        /** @description What fills the element: Checkbox, TextArea, Paragraph, SubmitButtonGroup, VariableValue and others. */
        FormControl: {
            Buttons?: components["schemas"]["FormButton"][];
            Description?: string | null;
            DisplaySettings?: unknown;
            IsSecure?: boolean | null;
            Label?: string | null;
            Name?: string | null;
            Required?: boolean | null;
            ResolveLinks?: boolean | null;
            Text?: string | null;
            Type?: string | null;
        };
        FormElement: {
            Control?: components["schemas"]["FormControl"];
            IsValueRequired?: boolean | null;
            Name: string;
        };
        GitBranch: {
            CanonicalName: string;
            Id?: string | null;
            IsProtected?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name: string;
        };
        GitBranchPage: {
            Items: components["schemas"]["GitBranch"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        GitCommit: {
            CanonicalName: string;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Name: string;
        };
        /** @description How the server reaches the repository. */
        GitCredential: components["schemas"]["GitCredentialAnonymous"] | components["schemas"]["GitCredentialUsernamePassword"] | components["schemas"]["GitCredentialReference"] | components["schemas"]["GitCredentialGitHub"];
        GitCredentialAnonymous: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Type: "Anonymous";
        };
        GitCredentialGitHub: {
            Id?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Type: "GitHub";
        };
        GitCredentialReference: {
            Id?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Type: "Reference";
        };
        GitCredentialUsernamePassword: {
            Password?: components["schemas"]["SensitiveValue"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Type: "UsernamePassword";
            Username?: string | null;
        };
        GitDependency: {
            DefaultBranch?: string | null;
            FilePathFilters?: string[] | null;
            GitCredentialId?: string | null;
            GitCredentialType?: string | null;
            Name?: string | null;
            RepositoryUri?: string | null;
            StepPackageInputsReferenceId?: string | null;
        };
        GitReference: {
            GitCommit?: string | null;
            GitRef?: string | null;
            VariablesGitCommit?: string | null;
        };
        GitTag: {
            CanonicalName: string;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Name: string;
        };
        GitTagPage: {
            Items: components["schemas"]["GitTag"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        Icon: {
            Color?: string | null;
            Id?: string | null;
        };
        Interruption: {
            CanTakeResponsibility?: boolean | null;
            CorrelationId?: string | null;
            /** Format: date-time */
            Created?: string | null;
            Form?: components["schemas"]["Form"];
            HasResponsibility?: boolean | null;
            Id: string;
            IsLinkedToOtherInterruption?: boolean | null;
            IsPending?: boolean | null;
            Links?: components["schemas"]["Links"];
            PullRequests?: unknown;
            RelatedDocumentIds?: string[];
            ResponsibleTeamIds?: string[];
            ResponsibleUserId?: string | null;
            SpaceId?: string | null;
            TaskId?: string | null;
            Title?: string | null;
            /** @enum {string|null} */
            Type?: "ManualIntervention" | "GuidedFailure" | "PullRequestCompletion" | "ArgoCDApplicationSync" | "KubernetesResourceVerification" | null;
        };
        InterruptionPage: {
            Items: components["schemas"]["Interruption"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        KubernetesEvent: {
            Action?: string | null;
            Count?: number | null;
            /** Format: date-time */
            FirstObservedTime?: string | null;
            /** Format: date-time */
            LastObservedTime?: string | null;
            Manifest?: string | null;
            Note?: string | null;
            Reason?: string | null;
            ReportingController?: string | null;
            ReportingInstance?: string | null;
            Type?: string | null;
        };
        KubernetesMonitor: {
            Id: string;
            InstallationId?: string | null;
            MachineId?: string | null;
            SpaceId?: string | null;
        };
        KubernetesMonitorResponse: {
            Resource: components["schemas"]["KubernetesMonitor"];
        };
        LibrarySetReference: {
            LibraryVariableSetId?: string | null;
            LibraryVariableSetName?: string | null;
        };
        LibraryVariableSet: {
            /** @enum {string|null} */
            ContentType?: "Variables" | "ScriptModule" | null;
            Description?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            SpaceId?: string | null;
            Templates?: components["schemas"]["VariableTemplate"][];
            VariableSetId?: string | null;
            Version?: number | null;
        };
        LibraryVariableSetPage: {
            Items: components["schemas"]["LibraryVariableSet"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        LibraryVariableSetUsages: {
            CountOfProjectsUserCannotSee?: number | null;
            CountOfReleasesUserCannotSee?: number | null;
            CountOfRunbookSnapshotsUserCannotSee?: number | null;
            Projects: components["schemas"]["VariableSetUsage"][];
        };
        Lifecycle: {
            Description?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Phases?: components["schemas"]["LifecyclePhase"][];
            ReleaseRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
            RunbookRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
            TentacleRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
        };
        LifecyclePage: {
            Items: components["schemas"]["Lifecycle"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        /** @description Environments that a release passes together. No phases at all means every environment in its order. */
        LifecyclePhase: {
            AutomaticDeploymentTargets?: string[];
            Id?: string | null;
            IsOptionalPhase?: boolean | null;
            IsPriorityPhase?: boolean | null;
            MinimumEnvironmentsBeforePromotion?: number | null;
            Name?: string | null;
            OptionalDeploymentTargets?: string[];
            ReleaseRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
            TentacleRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
        };
        LifecycleProgression: {
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            NextDeployments?: string[];
            NextDeploymentsMinimumRequired?: number | null;
            Phases?: components["schemas"]["PhaseProgression"][];
        };
        /** @description URI templates (RFC 6570) by relation name. */
        Links: {
            [key: string]: string;
        };
        LiveMachineStatus: {
            MachineId: string;
            Resources?: components["schemas"]["LiveResource"][];
            Status?: string | null;
        };
        LiveResource: {
            Children?: components["schemas"]["LiveResource"][] | null;
            DesiredResourceId?: string | null;
            HealthStatus?: string | null;
            Kind?: string | null;
            MachineId?: string | null;
            Name?: string | null;
            Namespace?: string | null;
            ResourceId?: string | null;
            SyncStatus?: string | null;
        };
        LiveResourceDetail: {
            Children?: components["schemas"]["LiveResource"][] | null;
            DesiredResourceId?: string | null;
            HealthStatus?: string | null;
            Kind?: string | null;
            /** Format: date-time */
            LastUpdated?: string | null;
            MachineId?: string | null;
            ManifestSummary?: unknown;
            Name?: string | null;
            Namespace?: string | null;
            ResourceId?: string | null;
            SyncStatus?: string | null;
        };
        LiveResourceDiff: {
            Diff?: string | null;
            Left?: string | null;
            Right?: string | null;
        };
        LiveResourceManifest: {
            DesiredManifest?: string | null;
            Diff?: components["schemas"]["LiveResourceDiff"] | null;
            LiveManifest?: string | null;
        };
        LiveResourceResponse: {
            Resource: components["schemas"]["LiveResourceDetail"];
        };
        LiveStatus: {
            MachineStatuses?: components["schemas"]["LiveMachineStatus"][] | null;
            Summary?: components["schemas"]["LiveStatusSummary"] | null;
        };
        LiveStatusSummary: {
            /** Format: date-time */
            LastUpdated?: string | null;
            Status?: string | null;
        };
        LogEntry: {
            Category?: string | null;
            Detail?: string | null;
            MessageText?: string | null;
            /** Format: date-time */
            OccurredAt?: string | null;
        };
        Machine: {
            Architecture?: string | null;
            Endpoint?: components["schemas"]["Endpoint"];
            EnvironmentIds?: string[];
            HasLatestCalamari?: boolean | null;
            /** @enum {string|null} */
            HealthStatus?: "Healthy" | "Unavailable" | "Unknown" | "HasWarnings" | "Unhealthy" | null;
            Id: string;
            IsDisabled?: boolean | null;
            IsInProcess?: boolean | null;
            Links?: components["schemas"]["Links"];
            MachinePolicyId?: string | null;
            Name: string;
            OperatingSystem?: string | null;
            Roles?: string[];
            ShellName?: string | null;
            ShellVersion?: string | null;
            SkipInitialHealthCheck?: boolean | null;
            Slug?: string | null;
            SpaceId?: string | null;
            StatusSummary?: string | null;
            TargetTags?: string[] | null;
            /** @enum {string|null} */
            TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            TenantIds?: string[];
            TenantTags?: string[];
            Thumbprint?: string | null;
            Uri?: string | null;
        };
        MachineCleanupPolicy: {
            /** @enum {string|null} */
            DeleteMachinesBehavior?: "DoNotDelete" | "DeleteUnavailableMachines" | null;
            DeleteMachinesElapsedTimeSpan?: string | null;
        };
        MachineConnection: {
            CurrentTentacleVersion?: string | null;
            Id?: string | null;
            /** Format: date-time */
            LastChecked?: string | null;
            Links?: components["schemas"]["Links"];
            Logs?: components["schemas"]["LogEntry"][];
            MachineId?: string | null;
            Status?: string | null;
        };
        MachineConnectivityPolicy: {
            /** @enum {string|null} */
            MachineConnectivityBehavior?: "ExpectedToBeOnline" | "MayBeOfflineAndCanBeSkipped" | null;
        };
        MachineHealthCheckPolicy: {
            BashHealthCheckPolicy?: components["schemas"]["MachineScriptPolicy"] | null;
            HealthCheckCron?: string | null;
            HealthCheckCronTimezone?: string | null;
            HealthCheckInterval?: string | null;
            /** @enum {string|null} */
            HealthCheckType?: "RunScript" | "OnlyConnectivity" | null;
            PowerShellHealthCheckPolicy?: components["schemas"]["MachineScriptPolicy"] | null;
        };
        MachinePage: {
            Items: components["schemas"]["Machine"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        MachinePolicy: {
            ConnectionConnectTimeout?: string | null;
            ConnectionRetryCountLimit?: number | null;
            ConnectionRetrySleepInterval?: string | null;
            ConnectionRetryTimeLimit?: string | null;
            Description?: string | null;
            Id: string;
            IsDefault?: boolean | null;
            Links?: components["schemas"]["Links"];
            MachineCleanupPolicy?: components["schemas"]["MachineCleanupPolicy"] | null;
            MachineConnectivityPolicy?: components["schemas"]["MachineConnectivityPolicy"] | null;
            MachineHealthCheckPolicy?: components["schemas"]["MachineHealthCheckPolicy"] | null;
            MachinePackageCacheRetentionPolicy?: unknown;
            MachineRpcCallRetryPolicy?: components["schemas"]["MachineRpcCallRetryPolicy"] | null;
            MachineUpdatePolicy?: components["schemas"]["MachineUpdatePolicy"] | null;
            Name: string;
            PollingRequestMaximumMessageProcessingTimeout?: string | null;
            PollingRequestQueueTimeout?: string | null;
            SpaceId?: string | null;
        };
        MachinePolicyPage: {
            Items: components["schemas"]["MachinePolicy"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        MachineRpcCallRetryPolicy: {
            Enabled?: boolean | null;
            HealthCheckRetryDuration?: string | null;
            RetryDuration?: string | null;
        };
        MachineScriptPolicy: {
            /** @enum {string|null} */
            RunType?: "InheritFromDefault" | "Inline" | "OnlyConnectivity" | null;
            ScriptBody?: string | null;
        };
        MachineUpdatePolicy: {
            /** @enum {string|null} */
            CalamariUpdateBehavior?: "UpdateOnDeployment" | "UpdateOnNewMachine" | "UpdateAlways" | null;
            TentacleUpdateAccountId?: string | null;
            /** @enum {string|null} */
            TentacleUpdateBehavior?: "NeverUpdate" | "Update" | null;
        };
        MissingVariable: {
            EnvironmentId?: string | null;
            LibraryVariableSetId?: string | null;
            Links?: components["schemas"]["Links"];
            ProjectId?: string | null;
            VariableTemplateId?: string | null;
            VariableTemplateName?: string | null;
        };
        MonitorError: {
            Code?: string | null;
            Message?: string | null;
        };
        MultiTenancyStatus: {
            Enabled?: boolean | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
        };
        NamedReference: {
            DisplayIdAndName?: boolean | null;
            DisplayName?: string | null;
            Id: string;
        };
        ObservabilitySession: {
            SessionId: string;
        };
        OverrideDeploymentFreezesCommand: {
            CreateDeploymentCommand: components["schemas"]["CreateDeploymentCommand"];
            FreezeIds: string[];
            Reason: string;
            SpaceId: string;
        };
        OverrideDeploymentFreezesResponse: {
            Deployment: components["schemas"]["Deployment"];
        };
        Package: {
            Description?: string | null;
            FeedId?: string | null;
            FileExtension?: string | null;
            Hash?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            NuGetFeedId?: string | null;
            NuGetPackageId?: string | null;
            PackageId?: string | null;
            PackageSizeBytes?: number | null;
            PackageVersionBuildInformation?: components["schemas"]["BuildInformation"] | null;
            /** Format: date-time */
            Published?: string | null;
            ReleaseNotes?: string | null;
            Summary?: string | null;
            Title?: string | null;
            Version?: string | null;
        };
        PackageDescription: {
            Description?: string | null;
            Id?: string | null;
            LatestVersion?: string | null;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        PackageDescriptionPage: {
            Items: components["schemas"]["PackageDescription"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        PackageNote: {
            FeedId?: string | null;
            Notes?: components["schemas"]["PackageNoteResult"] | null;
            PackageId?: string | null;
            Version?: string | null;
        };
        PackageNoteResult: {
            DisplayMessage?: string | null;
            FailureReason?: string | null;
            Notes?: string | null;
            /** Format: date-time */
            Published?: string | null;
            Succeeded?: boolean | null;
        };
        PackageNotes: {
            Packages: components["schemas"]["PackageNote"][];
        };
        PackagePage: {
            Items: components["schemas"]["Package"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        PackageReference: {
            AcquisitionLocation?: string | null;
            FeedId?: string | null;
            Id?: string | null;
            Name?: string | null;
            PackageId?: string | null;
            Properties?: {
                [key: string]: string | null;
            } | null;
            StepPackageInputsReferenceId?: string | null;
            Version?: string | null;
        };
        PackageVersion: {
            FeedId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            PackageId?: string | null;
            /** Format: date-time */
            Published?: string | null;
            ReleaseNotes?: string | null;
            SizeBytes?: number | null;
            Title?: string | null;
            Version?: string | null;
        };
        PackageVersionPage: {
            Items: components["schemas"]["PackageVersion"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        PermissionDescription: {
            CanApplyAtSpaceLevel?: boolean | null;
            CanApplyAtSystemLevel?: boolean | null;
            Description?: string | null;
            SupportedRestrictions?: string[];
        };
        PermissionDescriptions: {
            [key: string]: components["schemas"]["PermissionDescription"];
        };
        PermissionRestriction: {
            RestrictedToEnvironmentIds?: string[];
            RestrictedToProjectGroupIds?: string[];
            RestrictedToProjectIds?: string[];
            RestrictedToTenantIds?: string[];
            SpaceId?: string | null;
        };
        /** @description Where the project keeps its process. Servers before Git support leave it out. */
        PersistenceSettings: components["schemas"]["PersistenceSettingsDatabase"] | components["schemas"]["PersistenceSettingsVersionControlled"];
        PersistenceSettingsDatabase: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Type: "Database";
        };
        PersistenceSettingsVersionControlled: {
            BasePath?: string | null;
            ConversionState?: components["schemas"]["ConversionState"] | null;
            Credentials?: components["schemas"]["GitCredential"] | null;
            DefaultBranch?: string | null;
            ProtectedBranchNamePatterns?: string[];
            ProtectedDefaultBranch?: boolean | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Type: "VersionControlled";
            Url?: string | null;
        };
        PhaseDeployment: {
            Deployment?: components["schemas"]["Deployment"] | null;
            Task?: components["schemas"]["Task"] | null;
        };
        PhaseProgression: {
            AutomaticDeploymentTargets?: string[];
            Blocked?: boolean | null;
            Deployments?: components["schemas"]["PhaseDeployment"][];
            Id?: string | null;
            IsComplete?: boolean | null;
            IsOptionalPhase?: boolean | null;
            MinimumEnvironmentsBeforePromotion?: number | null;
            Name?: string | null;
            OptionalDeploymentTargets?: string[];
            /** @enum {string|null} */
            Progress?: "Pending" | "Current" | "Complete" | null;
        };
        PreviewMachine: {
            HasLatestCalamari?: boolean | null;
            /** @enum {string|null} */
            HealthStatus?: "Healthy" | "Unavailable" | "Unknown" | "HasWarnings" | "Unhealthy" | null;
            Id: string;
            Name?: string | null;
        };
        ProcessReference: {
            Id: string;
            Name?: string | null;
            /** @enum {string|null} */
            ProcessType?: "Deployment" | "Runbook" | null;
        };
        /** @description Environments by lifecycle and by channel, and the releases. */
        Progression: {
            ChannelEnvironments?: components["schemas"]["ReferencesById"];
            Environments?: components["schemas"]["ReferenceDataItem"][];
            Id?: string | null;
            LifecycleEnvironments?: components["schemas"]["ReferencesById"];
            Links?: components["schemas"]["Links"];
            Releases: components["schemas"]["ReleaseProgression"][];
        };
        Project: {
            AutoCreateRelease?: boolean | null;
            AutoDeployReleaseOverrides?: components["schemas"]["AutoDeployReleaseOverride"][];
            ClonedFromProjectId?: string | null;
            /** @enum {string|null} */
            DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
            DefaultToSkipIfAlreadyInstalled?: boolean | null;
            DeploymentChangesTemplate?: string | null;
            DeploymentProcessId?: string | null;
            Description?: string | null;
            DiscreteChannelRelease?: boolean | null;
            ExtensionSettings?: components["schemas"]["ExtensionSettings"][];
            ForcePackageDownload?: boolean | null;
            Icon?: components["schemas"]["Icon"] | null;
            Id: string;
            IncludedLibraryVariableSetIds?: string[];
            IsDisabled?: boolean | null;
            IsVersionControlled?: boolean | null;
            LifecycleId?: string | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            PersistenceSettings?: components["schemas"]["PersistenceSettings"];
            ProjectConnectivityPolicy?: components["schemas"]["ConnectivityPolicy"] | null;
            ProjectGroupId?: string | null;
            ProjectTags?: string[] | null;
            ReleaseCreationStrategy?: components["schemas"]["ReleaseCreationStrategy"] | null;
            ReleaseNotesTemplate?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
            Templates?: components["schemas"]["VariableTemplate"][];
            /** @enum {string|null} */
            TenantedDeploymentMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            VariableSetId?: string | null;
            VersioningStrategy?: components["schemas"]["VersioningStrategy"] | null;
        };
        ProjectGroup: {
            Description?: string | null;
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            RetentionPolicyId?: string | null;
            Slug?: string | null;
            SpaceId?: string | null;
        };
        ProjectGroupPage: {
            Items: components["schemas"]["ProjectGroup"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        ProjectPage: {
            Items: components["schemas"]["Project"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        ProjectTrigger: {
            Action?: components["schemas"]["TriggerAction"];
            Description?: string | null;
            Filter?: components["schemas"]["TriggerFilter"];
            Id: string;
            IsDisabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            ProjectId?: string | null;
            SpaceId?: string | null;
        };
        ProjectTriggerPage: {
            Items: components["schemas"]["ProjectTrigger"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        PromotionTarget: {
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        /** @description A plain value, or a secret. */
        PropertyValue: string | components["schemas"]["SensitiveValue"] | null;
        PushBuildInformationCommand: {
            OctopusBuildInformation: components["schemas"]["BuildInformationInput"];
            /** @enum {string|null} */
            OverwriteMode?: "FailIfExists" | "OverwriteExisting" | "IgnoreIfExists" | null;
            PackageId: string;
            Replace?: boolean | null;
            SpaceId?: string | null;
            Version: string;
        };
        RateLimitingPolicy: {
            AuditMode?: string | null;
            BurstLimit?: number | null;
            Id: string;
            IsBuiltIn?: boolean | null;
            IsEnabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            RequestsPerMinute?: number | null;
            /** @enum {string|null} */
            ScopeType?: "Unauthenticated" | "AuthenticatedHuman" | "AuthenticatedAgent" | null;
        };
        RateLimitingPolicyPage: {
            Items: components["schemas"]["RateLimitingPolicy"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        RecurringSchedule: {
            DateOfMonth?: string | null;
            DayNumberOfMonth?: string | null;
            DayOfWeek?: string | null;
            DaysOfWeek?: string[] | null;
            EndAfterOccurrences?: number | null;
            /** Format: date-time */
            EndDate?: string | null;
            /** Format: date-time */
            EndOnDate?: string | null;
            /** @enum {string|null} */
            EndType?: "Never" | "OnDate" | "AfterOccurrences" | null;
            /** @enum {string|null} */
            MonthlyScheduleType?: "DayOfMonth" | "DateOfMonth" | null;
            /** Format: date-time */
            StartDate?: string | null;
            /** @enum {string|null} */
            Type?: "Daily" | "Weekly" | "Monthly" | "Annually" | null;
            Unit?: number | null;
            UserUtcOffsetInMinutes?: number | null;
        };
        ReferenceDataItem: {
            Id: string;
            Name?: string | null;
        };
        ReferencesById: {
            [key: string]: components["schemas"]["ReferenceDataItem"][];
        };
        Release: {
            /** Format: date-time */
            Assembled?: string | null;
            BuildInformation?: components["schemas"]["ReleaseBuildInformation"][] | null;
            ChannelId?: string | null;
            CustomFields?: {
                [key: string]: string | null;
            } | null;
            Id: string;
            IgnoreChannelRules?: boolean | null;
            LibraryVariableSetSnapshotIds?: string[];
            Links?: components["schemas"]["Links"];
            ProjectDeploymentProcessSnapshotId?: string | null;
            ProjectId?: string | null;
            ProjectVariableSetSnapshotId?: string | null;
            ReleaseNotes?: string | null;
            SelectedGitResources?: components["schemas"]["SelectedGitResource"][] | null;
            SelectedPackages?: components["schemas"]["SelectedPackage"][];
            SpaceId?: string | null;
            Version: string;
            VersionControlReference?: components["schemas"]["GitReference"] | null;
        };
        ReleaseBuildInformation: {
            Branch?: string | null;
            BuildEnvironment?: string | null;
            BuildNumber?: string | null;
            BuildUrl?: string | null;
            Commits?: components["schemas"]["CommitDetails"][];
            IssueTrackerName?: string | null;
            PackageId?: string | null;
            VcsCommitNumber?: string | null;
            VcsCommitUrl?: string | null;
            VcsRoot?: string | null;
            VcsType?: string | null;
            Version?: string | null;
            WorkItems?: components["schemas"]["WorkItemLink"][];
        };
        ReleaseChanges: {
            BuildInformation?: components["schemas"]["ReleaseBuildInformation"][] | null;
            Commits?: components["schemas"]["CommitDetails"][] | null;
            ReleaseNotes?: string | null;
            Version?: string | null;
            WorkItems?: components["schemas"]["WorkItemLink"][] | null;
        };
        ReleaseCreationStrategy: {
            ChannelId?: string | null;
            ReleaseCreationPackage?: components["schemas"]["DeploymentActionPackage"] | null;
            ReleaseCreationPackageStepId?: string | null;
        };
        ReleasePage: {
            Items: components["schemas"]["Release"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        /** @description Deployments are listed by environment id. */
        ReleaseProgression: {
            Channel?: components["schemas"]["Channel"] | null;
            Deployments?: {
                [key: string]: components["schemas"]["DashboardItem"][];
            };
            HasUnresolvedDefect?: boolean | null;
            NextDeployments?: string[];
            Release: components["schemas"]["Release"];
            ReleaseRetentionPeriod?: components["schemas"]["RetentionPeriod"] | null;
            TentacleRetentionPeriod?: components["schemas"]["RetentionPeriod"] | null;
        };
        ReleaseTemplate: {
            DeploymentProcessId?: string | null;
            GitResources?: components["schemas"]["ReleaseTemplateGitResource"][];
            Id?: string | null;
            LastReleaseVersion?: string | null;
            Links?: components["schemas"]["Links"];
            NextVersionIncrement?: string | null;
            Packages?: components["schemas"]["ReleaseTemplatePackage"][];
            VersioningPackageReferenceName?: string | null;
            VersioningPackageStepName?: string | null;
        };
        ReleaseTemplateGitResource: {
            ActionName?: string | null;
            DefaultBranch?: string | null;
            FilePathFilters?: string[] | null;
            GitCredentialId?: string | null;
            GitResourceSelectedLastRelease?: components["schemas"]["GitReference"] | null;
            IsResolvable?: boolean | null;
            Name?: string | null;
            RepositoryUri?: string | null;
        };
        ReleaseTemplatePackage: {
            ActionName?: string | null;
            FeedId?: string | null;
            FeedName?: string | null;
            FixedVersion?: string | null;
            IsResolvable?: boolean | null;
            NuGetFeedId?: string | null;
            NuGetFeedName?: string | null;
            NuGetPackageId?: string | null;
            PackageId?: string | null;
            PackageReferenceName?: string | null;
            ProjectName?: string | null;
            StepName?: string | null;
            VersionSelectedLastRelease?: string | null;
        };
        ReleaseUsage: {
            ProjectId?: string | null;
            ProjectName?: string | null;
            Releases?: components["schemas"]["ReleaseUsageEntry"][];
        };
        ReleaseUsageEntry: {
            ReleaseId?: string | null;
            ReleaseVersion?: string | null;
        };
        RemovedPackageUsage: {
            PackageReference?: string | null;
            UsedBy?: string | null;
            UsedById?: string | null;
            UsedByName?: string | null;
        };
        ReplaceCertificateCommand: {
            CertificateData: string;
            Id?: string | null;
            Password?: string | null;
        };
        ReportData: {
            Labels?: string[];
            Series?: components["schemas"]["ReportSeries"][];
        };
        ReportSeries: {
            Data?: number[];
            Label?: string | null;
        };
        ResourceEvents: {
            Error?: components["schemas"]["MonitorError"] | null;
            Events: components["schemas"]["KubernetesEvent"][];
            IsSessionCompleted?: boolean | null;
        };
        RetentionPeriod: {
            QuantityToKeep?: number | null;
            ShouldKeepForever?: boolean | null;
            Strategy?: string | null;
            /** @enum {string|null} */
            Unit?: "Days" | "Items" | null;
        };
        RolloutGroup: {
            FeatureToggleUsages?: components["schemas"]["ReferenceDataItem"][];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            ProjectId?: string | null;
            SpaceId?: string | null;
        };
        Root: {
            ApiVersion: string;
            Application: string;
            HasLongTermSupport?: boolean | null;
            Id?: string | null;
            InstallationId?: string | null;
            IsEarlyAccessProgram?: boolean | null;
            Links?: components["schemas"]["Links"];
            Version: string;
        };
        Runbook: {
            ConnectivityPolicy?: components["schemas"]["ConnectivityPolicy"] | null;
            /** @enum {string|null} */
            DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
            Description?: string | null;
            Environments?: string[];
            /** @enum {string|null} */
            EnvironmentScope?: "All" | "Specified" | "FromProjectLifecycles" | null;
            ForcePackageDownload?: boolean | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            /** @enum {string|null} */
            MultiTenancyMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
            Name: string;
            ProjectId?: string | null;
            PublishedRunbookSnapshotId?: string | null;
            RunbookProcessId?: string | null;
            RunbookTags?: string[] | null;
            RunRetentionPolicy?: components["schemas"]["RetentionPeriod"] | null;
            Slug?: string | null;
            SpaceId?: string | null;
        };
        RunbookDashboardItem: {
            /** Format: date-time */
            CompletedTime?: string | null;
            /** Format: date-time */
            Created?: string | null;
            Duration?: string | null;
            EnvironmentId?: string | null;
            ErrorMessage?: string | null;
            HasPendingInterruptions?: boolean | null;
            HasWarningsOrErrors?: boolean | null;
            Id?: string | null;
            IsCompleted?: boolean | null;
            Links?: components["schemas"]["Links"];
            ProjectId?: string | null;
            /** Format: date-time */
            QueueTime?: string | null;
            RunbookId?: string | null;
            RunbookSnapshotId?: string | null;
            RunbookSnapshotName?: string | null;
            RunbookSnapshotNotes?: string | null;
            RunBy?: string | null;
            /** Format: date-time */
            StartTime?: string | null;
            /** @enum {string|null} */
            State?: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling" | null;
            TaskId?: string | null;
            TenantId?: string | null;
        };
        RunbookDashboardItemPage: {
            Items: components["schemas"]["RunbookDashboardItem"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        RunbookPage: {
            Items: components["schemas"]["Runbook"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        RunbookProcess: {
            ChangeDescription?: string | null;
            Id?: string | null;
            LastSnapshotId?: string | null;
            Links?: components["schemas"]["Links"];
            ProjectId?: string | null;
            RunbookId?: string | null;
            SpaceId?: string | null;
            Steps?: components["schemas"]["DeploymentStep"][];
            Version?: number | null;
        };
        RunbookProcessPage: {
            Items: components["schemas"]["RunbookProcess"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        /** @description Runs are listed by environment id. */
        RunbookProgression: {
            Environments?: components["schemas"]["ReferenceDataItem"][];
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            RunbookRuns?: {
                [key: string]: components["schemas"]["RunbookDashboardItem"][];
            };
        };
        RunbookRun: {
            Comments?: string | null;
            /** Format: date-time */
            Created?: string | null;
            DeployedBy?: string | null;
            DeployedById?: string | null;
            DeployedToMachineIds?: string[];
            EnvironmentId: string;
            ExcludedMachineIds?: string[];
            ExecutionPlanLogContext?: unknown;
            FailureEncountered?: boolean | null;
            ForcePackageDownload?: boolean | null;
            FormValues?: {
                [key: string]: string | null;
            } | null;
            FrozenRunbookProcessId?: string | null;
            GitReference?: components["schemas"]["GitReference"] | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            ManifestVariableSetId?: string | null;
            Name?: string | null;
            Priority?: string | null;
            ProjectId?: string | null;
            /** Format: date-time */
            QueueTime?: string | null;
            /** Format: date-time */
            QueueTimeExpiry?: string | null;
            RunbookId: string;
            RunbookSnapshotId?: string | null;
            SkipActions?: string[];
            SpaceId?: string | null;
            SpecificMachineIds?: string[];
            TaskId?: string | null;
            TenantId?: string | null;
            TentacleRetentionPeriod?: components["schemas"]["RetentionPeriod"] | null;
            UseGuidedFailure?: boolean | null;
        };
        RunbookRunPage: {
            Items: components["schemas"]["RunbookRun"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        RunbookRunPreview: {
            Form?: components["schemas"]["Form"];
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            StepsToExecute?: components["schemas"]["DeploymentPreviewStep"][];
            UseGuidedFailureModeByDefault?: boolean | null;
        };
        RunbookRunPreviewsRequest: {
            DeploymentPreviews: components["schemas"]["DeploymentPreviewTarget"][];
            IncludeDisabledSteps?: boolean | null;
            ProjectId?: string | null;
            RunbookId?: string | null;
        };
        RunbookRunServerTask: {
            RunbookRunId: string;
            ServerTaskId: string;
        };
        RunbookRunTemplate: {
            Id?: string | null;
            IsLibraryVariableSetModified?: boolean | null;
            IsRunbookProcessModified?: boolean | null;
            IsVariableSetModified?: boolean | null;
            Links?: components["schemas"]["Links"];
            PromoteTo?: components["schemas"]["PromotionTarget"][];
            TenantPromotions?: components["schemas"]["TenantPromotion"][];
        };
        RunbookSnapshot: {
            /** Format: date-time */
            Assembled?: string | null;
            FrozenProjectVariableSetId?: string | null;
            FrozenRunbookProcessId?: string | null;
            GitReference?: components["schemas"]["GitReference"] | null;
            Id: string;
            LibraryVariableSetSnapshotIds?: string[];
            Links?: components["schemas"]["Links"];
            Name: string;
            Notes?: string | null;
            ProjectId?: string | null;
            ProjectVariableSetSnapshotId?: string | null;
            RunbookId?: string | null;
            SelectedGitResources?: components["schemas"]["SelectedGitResource"][] | null;
            SelectedPackages?: components["schemas"]["SelectedPackage"][];
            SpaceId?: string | null;
        };
        RunbookSnapshotPage: {
            Items: components["schemas"]["RunbookSnapshot"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        RunbookSnapshotTemplate: {
            GitResources?: components["schemas"]["ReleaseTemplateGitResource"][];
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            NextNameIncrement?: string | null;
            Packages?: components["schemas"]["ReleaseTemplatePackage"][];
            RunbookId?: string | null;
            RunbookProcessId?: string | null;
        };
        RunbookSnapshotUsage: {
            ProjectId?: string | null;
            ProjectName?: string | null;
            RunbookId?: string | null;
            RunbookName?: string | null;
            Snapshots?: components["schemas"]["SnapshotUsageEntry"][];
        };
        RunbookStepUsage: {
            ProcessId?: string | null;
            ProjectId?: string | null;
            ProjectName?: string | null;
            ProjectSlug?: string | null;
            RunbookId?: string | null;
            RunbookName?: string | null;
            Steps?: components["schemas"]["StepUsageEntry"][];
        };
        ScopedUserRole: {
            EnvironmentIds?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            ProjectGroupIds?: string[];
            ProjectIds?: string[];
            SpaceId?: string | null;
            TeamId?: string | null;
            TenantIds?: string[];
            UserRoleId?: string | null;
        };
        ScopedUserRolePage: {
            Items: components["schemas"]["ScopedUserRole"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        SelectedGitResource: {
            ActionName?: string | null;
            GitReferenceResource?: components["schemas"]["GitReference"] | null;
            GitResourceReferenceName?: string | null;
        };
        SelectedPackage: {
            ActionName?: string | null;
            PackageReferenceName?: string | null;
            StepName?: string | null;
            Version?: string | null;
        };
        /** @description A secret. The server says whether there is one and never what it is; NewValue sets it. */
        SensitiveValue: {
            HasValue?: boolean | null;
            Hint?: string | null;
            NewValue?: string | null;
        };
        ServerExtension: {
            AssemblyName?: string | null;
            Author?: string | null;
            Id?: string | null;
            IsCustom?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            Version?: string | null;
        };
        ServerFeatureToggle: {
            IsEnabled: boolean;
            Name: string;
        };
        ServerFeatureToggles: {
            FeatureToggles: components["schemas"]["ServerFeatureToggle"][];
        };
        ServerHealth: {
            Description?: string | null;
            Id?: string | null;
            IsCompliantWithLicense?: boolean | null;
            IsEntireClusterDrainingTasks?: boolean | null;
            IsEntireClusterReadOnly?: boolean | null;
            IsOperatingNormally?: boolean | null;
            Links?: components["schemas"]["Links"];
        };
        ServerNode: {
            Id: string;
            IsInMaintenanceMode?: boolean | null;
            Links?: components["schemas"]["Links"];
            MaxConcurrentTasks?: number | null;
            Name?: string | null;
        };
        ServerNodeDetails: {
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            RunningTasks?: number | null;
        };
        ServerNodePage: {
            Items: components["schemas"]["ServerNode"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        ServerNodePing: {
            Id?: string | null;
            IsInMaintenanceMode?: boolean | null;
            IsOffline?: boolean | null;
            /** Format: date-time */
            LastSeen?: string | null;
            Links?: components["schemas"]["Links"];
            MaxConcurrentTasks?: number | null;
            Name?: string | null;
            Version?: string | null;
        };
        ServerNodesSummary: {
            Nodes?: components["schemas"]["ServerNodeSummary"][];
        };
        ServerNodeSummary: {
            Id: string;
            IsInMaintenanceMode?: boolean | null;
            IsOffline?: boolean | null;
            /** Format: date-time */
            LastSeen?: string | null;
            Links?: components["schemas"]["Links"];
            MaxConcurrentTasks?: number | null;
            MaxSqlConnectionPoolSize?: number | null;
            Name?: string | null;
            RecommendedMaxSqlConnectionPoolSize?: number | null;
            RunningTaskCount?: number | null;
        };
        ServerStatus: {
            Id?: string | null;
            IsDatabaseEncrypted?: boolean | null;
            IsInMaintenanceMode?: boolean | null;
            IsMajorMinorUpgrade?: boolean | null;
            IsUpgradeAvailable?: boolean | null;
            Links?: components["schemas"]["Links"];
            MaintenanceExpires?: string | null;
            MaximumAvailableVersion?: string | null;
            MaximumAvailableVersionCoveredByLicense?: string | null;
        };
        SetTaskStateCommand: {
            Id?: string | null;
            Reason: string;
            /** @enum {string} */
            State: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling";
        };
        SnapshotUsageEntry: {
            SnapshotId?: string | null;
            SnapshotName?: string | null;
        };
        Space: {
            Description?: string | null;
            ExtensionSettings?: components["schemas"]["ExtensionSettings"][];
            Icon?: components["schemas"]["Icon"] | null;
            Id: string;
            IsDefault?: boolean | null;
            IsPrivate?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            Slug?: string | null;
            SpaceManagersTeamMembers?: string[];
            SpaceManagersTeams?: string[];
            TaskQueueStopped?: boolean | null;
        };
        SpacePage: {
            Items: components["schemas"]["Space"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        SpaceRoot: {
            Id?: string | null;
            Links?: components["schemas"]["Links"];
        };
        StepUsage: {
            ProjectId?: string | null;
            ProjectName?: string | null;
            ProjectSlug?: string | null;
            Steps?: components["schemas"]["StepUsageEntry"][];
        };
        StepUsageEntry: {
            StepId?: string | null;
            StepName?: string | null;
        };
        /** @description A manual intervention is answered by Result, a guided failure by Guidance. */
        SubmitInterruptionCommand: {
            /** @enum {string|null} */
            Guidance?: "Fail" | "Retry" | "Ignore" | "Exclude" | null;
            Id?: string | null;
            Instructions?: string | null;
            Notes?: string | null;
            /** @enum {string|null} */
            Result?: "Proceed" | "Abort" | null;
            SpaceId?: string | null;
        };
        Subscription: {
            EventNotificationSubscription?: components["schemas"]["EventNotification"];
            Id: string;
            IsDisabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            SpaceId?: string | null;
            Type?: string | null;
        };
        SubscriptionPage: {
            Items: components["schemas"]["Subscription"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        SystemInfo: {
            ClrVersion?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            MinThreadPoolCount?: number | null;
            OSVersion?: string | null;
            ThreadCount?: number | null;
            Uptime?: string | null;
            Version?: string | null;
            WorkingSetBytes?: number | null;
        };
        Tag: {
            CanonicalTagName?: string | null;
            Color?: string | null;
            Description?: string | null;
            Id?: string | null;
            Name?: string | null;
            Slug?: string | null;
            SortOrder?: number | null;
        };
        TagSet: {
            Description?: string | null;
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            Scopes?: string[] | null;
            Slug?: string | null;
            SortOrder?: number | null;
            SpaceId?: string | null;
            Tags?: components["schemas"]["Tag"][];
            Type?: string | null;
        };
        TagSetPage: {
            Items: components["schemas"]["TagSet"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        TagTestResult: {
            IsMatched?: boolean | null;
            MissingTags?: string[];
            Reason?: string | null;
        };
        /** @description By tenant id. */
        TagTestResults: {
            [key: string]: components["schemas"]["TagTestResult"];
        };
        TargetReference: {
            TargetId?: string | null;
            TargetName?: string | null;
        };
        Task: {
            Arguments?: unknown;
            CanRerun?: boolean | null;
            Completed?: string | null;
            /** Format: date-time */
            CompletedTime?: string | null;
            Description?: string | null;
            Duration?: string | null;
            ErrorMessage?: string | null;
            EstimatedRemainingQueueDurationSeconds?: number | null;
            FinishedSuccessfully?: boolean | null;
            HasBeenPickedUpByProcessor?: boolean | null;
            HasPendingInterruptions?: boolean | null;
            HasWarningsOrErrors?: boolean | null;
            Id: string;
            IsCompleted?: boolean | null;
            /** Format: date-time */
            LastUpdatedTime?: string | null;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            ProjectId?: string | null;
            /** Format: date-time */
            QueueTime?: string | null;
            /** Format: date-time */
            QueueTimeExpiry?: string | null;
            ServerNode?: string | null;
            SpaceId?: string | null;
            /** Format: date-time */
            StartTime?: string | null;
            /** @enum {string|null} */
            State?: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling" | null;
            UnmetPreconditions?: components["schemas"]["UnmetPrecondition"][] | null;
        };
        TaskApproval: {
            ApprovalProviderId?: string | null;
            ChangeRequest?: components["schemas"]["ChangeRequest"];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            ServerTaskId?: string | null;
            SpaceId?: string | null;
        };
        TaskApprovalByIdResponse: {
            ServerTaskApproval: components["schemas"]["TaskApproval"];
        };
        TaskApprovalDetail: {
            Approvals?: components["schemas"]["ApprovalVote"][];
            ApprovalsCount?: number | null;
            ApprovalState?: string | null;
            ApprovingTeams?: components["schemas"]["NamedReference"][] | null;
            ApprovingUsers?: components["schemas"]["NamedReference"][] | null;
            Id: string;
            MinimumApproversRequired?: number | null;
            SpaceId?: string | null;
        };
        TaskApprovalPage: {
            Items: components["schemas"]["TaskApproval"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        /** @description Resource is null when the task needs no approval. */
        TaskApprovalResponse: {
            Resource?: components["schemas"]["TaskApprovalDetail"] | null;
        };
        TaskCounts: {
            Canceled?: number | null;
            Cancelling?: number | null;
            Executing?: number | null;
            Failed?: number | null;
            Interrupted?: number | null;
            Queued?: number | null;
            Success?: number | null;
            TimedOut?: number | null;
        };
        TaskDetails: {
            ActivityLogs?: components["schemas"]["ActivityNode"][];
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            PhysicalLogSize?: number | null;
            Progress?: components["schemas"]["TaskProgress"] | null;
            Task: components["schemas"]["Task"];
        };
        /** @description A page of tasks, with the number of tasks per state. */
        TaskPage: {
            Items: components["schemas"]["Task"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalCounts?: components["schemas"]["TaskCounts"] | null;
            TotalCountsInOtherSpaces?: components["schemas"]["TaskCounts"] | null;
            TotalResults: number;
        };
        TaskProgress: {
            EstimatedTimeRemaining?: string | null;
            ProgressPercentage?: number | null;
        };
        TaskStatusMessage: {
            Category?: string | null;
            Message?: string | null;
            Title?: string | null;
        };
        TaskStatusMessages: {
            Messages: components["schemas"]["TaskStatusMessage"][];
        };
        TaskType: {
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
        };
        Team: {
            CanBeDeleted?: boolean | null;
            CanBeRenamed?: boolean | null;
            CanChangeMembers?: boolean | null;
            CanChangeRoles?: boolean | null;
            Description?: string | null;
            ExternalSecurityGroups?: components["schemas"]["NamedReference"][];
            Id: string;
            Links?: components["schemas"]["Links"];
            MemberUserIds?: string[];
            Name: string;
            Slug?: string | null;
            SpaceId?: string | null;
        };
        TeamMembership: {
            ExternalSecurityGroups?: components["schemas"]["NamedReference"][];
            IsDirectlyAssigned?: boolean | null;
            TeamId?: string | null;
            TeamName?: string | null;
            UserId?: string | null;
        };
        TeamPage: {
            Items: components["schemas"]["Team"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        Tenant: {
            ClonedFromTenantId?: string | null;
            Description?: string | null;
            Icon?: components["schemas"]["Icon"] | null;
            Id: string;
            IsDisabled?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            ProjectEnvironments?: {
                [key: string]: string[];
            };
            Slug?: string | null;
            SpaceId?: string | null;
            TenantTags?: string[];
        };
        TenantCommonVariable: {
            Id?: string | null;
            LibraryVariableSetId?: string | null;
            LibraryVariableSetName?: string | null;
            Scope?: components["schemas"]["TenantVariableScope"];
            Template?: components["schemas"]["VariableTemplate"] | null;
            TemplateId?: string | null;
            Value?: components["schemas"]["PropertyValue"];
        };
        TenantCommonVariables: {
            MissingVariables?: components["schemas"]["TenantCommonVariable"][] | null;
            TenantId: string;
            Variables: components["schemas"]["TenantCommonVariable"][];
        };
        /** @description Values by template id. */
        TenantLibraryValues: {
            LibraryVariableSetId?: string | null;
            LibraryVariableSetName?: string | null;
            Links?: components["schemas"]["Links"];
            Templates?: components["schemas"]["VariableTemplate"][];
            Variables?: {
                [key: string]: components["schemas"]["PropertyValue"];
            } | null;
        };
        TenantMissingVariables: {
            Links?: components["schemas"]["Links"];
            MissingVariables?: components["schemas"]["MissingVariable"][];
            TenantId: string;
        };
        TenantPage: {
            Items: components["schemas"]["Tenant"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        TenantProjectEnvironment: {
            EnvironmentId?: string | null;
            ProjectId?: string | null;
            TenantId?: string | null;
        };
        /** @description Values by environment id and template id. */
        TenantProjectValues: {
            Links?: components["schemas"]["Links"];
            ProjectId?: string | null;
            ProjectName?: string | null;
            Templates?: components["schemas"]["VariableTemplate"][];
            Variables?: {
                [key: string]: {
                    [key: string]: components["schemas"]["PropertyValue"];
                } | null;
            } | null;
        };
        TenantProjectVariable: {
            Id?: string | null;
            ProjectId?: string | null;
            ProjectName?: string | null;
            Scope?: components["schemas"]["TenantVariableScope"];
            Template?: components["schemas"]["VariableTemplate"] | null;
            TemplateId?: string | null;
            Value?: components["schemas"]["PropertyValue"];
        };
        TenantProjectVariables: {
            MissingVariables?: components["schemas"]["TenantProjectVariable"][] | null;
            TenantId: string;
            Variables: components["schemas"]["TenantProjectVariable"][];
        };
        TenantPromotion: {
            Id: string;
            Links?: components["schemas"]["Links"];
            Name?: string | null;
            PromoteTo?: components["schemas"]["PromotionTarget"][];
        };
        /** @description Without an id it is a new value. */
        TenantScopedValue: {
            Id?: string | null;
            LibraryVariableSetId?: string | null;
            ProjectId?: string | null;
            Scope?: components["schemas"]["TenantVariableScope"];
            TemplateId: string;
            Value?: components["schemas"]["PropertyValue"];
        };
        TenantVariables: {
            ConcurrencyToken?: string | null;
            Id?: string | null;
            LibraryVariables?: {
                [key: string]: components["schemas"]["TenantLibraryValues"];
            } | null;
            Links?: components["schemas"]["Links"];
            ProjectVariables?: {
                [key: string]: components["schemas"]["TenantProjectValues"];
            } | null;
            SpaceId?: string | null;
            TenantId?: string | null;
            TenantName?: string | null;
        };
        TenantVariableScope: {
            EnvironmentIds?: string[];
        };
        TentacleVersion: {
            UpgradeLocked?: boolean | null;
            UpgradeRequired?: boolean | null;
            UpgradeSuggested?: boolean | null;
            Version?: string | null;
        };
        /** @description What happens when the trigger fires. */
        TriggerAction: components["schemas"]["TriggerActionAutoDeploy"] | components["schemas"]["TriggerActionDeployLatestRelease"] | components["schemas"]["TriggerActionDeployNewRelease"] | components["schemas"]["TriggerActionRunRunbook"] | components["schemas"]["TriggerActionCreateRelease"];
        TriggerActionAutoDeploy: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            ActionType: "AutoDeploy";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            ShouldRedeployWhenMachineHasBeenDeployedTo?: boolean | null;
        };
        TriggerActionCreateRelease: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            ActionType: "CreateRelease";
            ChannelId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
        };
        TriggerActionDeployLatestRelease: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            ActionType: "DeployLatestRelease";
            ChannelId?: string | null;
            DestinationEnvironmentId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            ShouldRedeployWhenReleaseIsCurrent?: boolean | null;
            SourceEnvironmentIds?: string[];
            TenantIds?: string[];
            TenantTags?: string[];
            Variables?: string | null;
        };
        TriggerActionDeployNewRelease: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            ActionType: "DeployNewRelease";
            ChannelId?: string | null;
            EnvironmentId?: string | null;
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            TenantIds?: string[];
            TenantTags?: string[];
            Variables?: string | null;
            VersionControlReference?: components["schemas"]["GitReference"] | null;
        };
        TriggerActionRunRunbook: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            ActionType: "RunRunbook";
            EnvironmentIds?: string[];
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            RunbookId?: string | null;
            TenantIds?: string[];
            TenantTags?: string[];
            Variables?: string | null;
        };
        /** @description When the trigger fires. */
        TriggerFilter: components["schemas"]["TriggerFilterMachineFilter"] | components["schemas"]["TriggerFilterDailySchedule"] | components["schemas"]["TriggerFilterOnceDailySchedule"] | components["schemas"]["TriggerFilterContinuousDailySchedule"] | components["schemas"]["TriggerFilterDaysPerWeekSchedule"] | components["schemas"]["TriggerFilterDaysPerMonthSchedule"] | components["schemas"]["TriggerFilterCronExpressionSchedule"] | components["schemas"]["TriggerFilterFeedFilter"] | components["schemas"]["TriggerFilterGitFilter"];
        TriggerFilterContinuousDailySchedule: {
            DaysOfWeek?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "ContinuousDailySchedule";
            HourInterval?: number | null;
            Id?: string | null;
            Interval?: string | null;
            Links?: components["schemas"]["Links"];
            MinuteInterval?: number | null;
            /** Format: date-time */
            RunAfter?: string | null;
            /** Format: date-time */
            RunUntil?: string | null;
            Timezone?: string | null;
        };
        TriggerFilterCronExpressionSchedule: {
            CronExpression?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "CronExpressionSchedule";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Timezone?: string | null;
        };
        TriggerFilterDailySchedule: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "DailySchedule";
            HourInterval?: number | null;
            Id?: string | null;
            Interval?: string | null;
            Links?: components["schemas"]["Links"];
            MinuteInterval?: number | null;
            RunType?: string | null;
            /** Format: date-time */
            StartTime?: string | null;
            Timezone?: string | null;
        };
        TriggerFilterDaysPerMonthSchedule: {
            DateOfMonth?: string | null;
            DayNumberOfMonth?: string | null;
            DayOfWeek?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "DaysPerMonthSchedule";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            /** @enum {string|null} */
            MonthlyScheduleType?: "DateOfMonth" | "DayOfMonth" | null;
            /** Format: date-time */
            StartTime?: string | null;
            Timezone?: string | null;
        };
        TriggerFilterDaysPerWeekSchedule: {
            DaysOfWeek?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "DaysPerWeekSchedule";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            /** Format: date-time */
            StartTime?: string | null;
            Timezone?: string | null;
        };
        TriggerFilterFeedFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "FeedFilter";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Packages?: components["schemas"]["DeploymentActionPackage"][];
        };
        TriggerFilterGitFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "GitFilter";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Sources?: unknown;
        };
        TriggerFilterMachineFilter: {
            EnvironmentIds?: string[];
            EventCategories?: string[];
            EventGroups?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "MachineFilter";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            Roles?: string[];
        };
        TriggerFilterOnceDailySchedule: {
            DaysOfWeek?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            FilterType: "OnceDailySchedule";
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            /** Format: date-time */
            StartTime?: string | null;
            Timezone?: string | null;
        };
        UnmetPrecondition: {
            Message?: string | null;
            PreconditionName?: string | null;
            WillFailTask?: boolean | null;
        };
        UpdateActionTemplateUsagesCommand: {
            ActionIdsByProcessId?: {
                [key: string]: string[];
            };
            ActionsToUpdate: components["schemas"]["ActionsToUpdate"][];
            DefaultPropertyValues?: {
                [key: string]: components["schemas"]["PropertyValue"];
            } | null;
            Id?: string | null;
            Overrides?: {
                [key: string]: components["schemas"]["PropertyValue"];
            } | null;
            Version: number;
        };
        UpdateProjectVariablesCommand: {
            ChangeDescription?: string | null;
            Id?: string | null;
            OwnerId?: string | null;
            ProjectId?: string | null;
            ScopeValues?: components["schemas"]["VariableScopeValues"] | null;
            SpaceId?: string | null;
            Variables: components["schemas"]["Variable"][];
            Version?: number | null;
        };
        UpdateTenantScopedVariablesCommand: {
            Variables: components["schemas"]["TenantScopedValue"][];
        };
        User: {
            CanPasswordBeEdited?: boolean | null;
            /** Format: date-time */
            Created?: string | null;
            DisplayName?: string | null;
            EmailAddress?: string | null;
            Id: string;
            Identities?: components["schemas"]["UserIdentity"][];
            IsActive?: boolean | null;
            IsRequestor?: boolean | null;
            IsService?: boolean | null;
            Links?: components["schemas"]["Links"];
            Password?: string | null;
            Username: string;
        };
        UserClaim: {
            IsIdentifyingClaim?: boolean | null;
            Value?: string | null;
        };
        UserIdentity: {
            Claims?: {
                [key: string]: components["schemas"]["UserClaim"];
            } | null;
            IdentityProviderName?: string | null;
        };
        UserPage: {
            Items: components["schemas"]["User"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        /** @description Space permissions come with what they are restricted to; an empty restriction means everything. */
        UserPermissions: {
            Id?: string | null;
            IsPermissionsComplete?: boolean | null;
            IsTeamsComplete?: boolean | null;
            Links?: components["schemas"]["Links"];
            SpacePermissions?: {
                [key: string]: components["schemas"]["PermissionRestriction"][];
            };
            SystemPermissions?: string[];
            Teams?: components["schemas"]["UserTeam"][];
        };
        UserRole: {
            CanBeDeleted?: boolean | null;
            Description?: string | null;
            GrantedSpacePermissions?: string[];
            GrantedSystemPermissions?: string[];
            Id: string;
            Links?: components["schemas"]["Links"];
            Name: string;
            SpacePermissionDescriptions?: string[];
            SupportedRestrictions?: string[];
            SystemPermissionDescriptions?: string[];
        };
        UserRolePage: {
            Items: components["schemas"]["UserRole"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        UserTeam: {
            ExternalSecurityGroups?: components["schemas"]["NamedReference"][];
            Id: string;
            IsDirectlyAssigned?: boolean | null;
            Name?: string | null;
        };
        Variable: {
            Description?: string | null;
            Id?: string | null;
            IsEditable?: boolean | null;
            IsSensitive?: boolean | null;
            Name: string;
            Prompt?: components["schemas"]["VariablePrompt"] | null;
            Scope?: components["schemas"]["VariableScope"];
            Type?: string | null;
            Value?: string | null;
        };
        VariablePrompt: {
            Description?: string | null;
            DisplaySettings?: {
                [key: string]: string | null;
            } | null;
            Label?: string | null;
            Required?: boolean | null;
        };
        /** @description Ids (names, for roles) by kind. A kind that is absent does not restrict. */
        VariableScope: {
            Action?: string[];
            Channel?: string[];
            Environment?: string[];
            Machine?: string[];
            ParentDeployment?: string[];
            Private?: string[];
            ProcessOwner?: string[];
            Project?: string[];
            Role?: string[];
            TargetRole?: string[];
            Tenant?: string[];
            TenantTag?: string[];
            Trigger?: string[];
            User?: string[];
        };
        VariableScopeValues: {
            Actions?: components["schemas"]["ReferenceDataItem"][];
            Channels?: components["schemas"]["ReferenceDataItem"][];
            Environments?: components["schemas"]["ReferenceDataItem"][];
            Machines?: components["schemas"]["ReferenceDataItem"][];
            Processes?: components["schemas"]["ProcessReference"][];
            Roles?: components["schemas"]["ReferenceDataItem"][];
            TenantTags?: components["schemas"]["ReferenceDataItem"][];
        };
        VariableSet: {
            Id?: string | null;
            Links?: components["schemas"]["Links"];
            OwnerId?: string | null;
            ScopeValues?: components["schemas"]["VariableScopeValues"] | null;
            SpaceId?: string | null;
            Variables: components["schemas"]["Variable"][];
            Version?: number | null;
        };
        VariableSetUsage: {
            IsCurrentlyBeingUsedInProject?: boolean | null;
            ProjectId?: string | null;
            ProjectName?: string | null;
            ProjectSlug?: string | null;
            Releases?: components["schemas"]["ReleaseUsageEntry"][];
            RunbookSnapshots?: components["schemas"]["SnapshotUsageEntry"][];
        };
        /** @description A parameter that somebody else fills in (a tenant, a step, a project). */
        VariableTemplate: {
            AllowClear?: boolean | null;
            DefaultValue?: components["schemas"]["PropertyValue"];
            DisplaySettings?: {
                [key: string]: string | null;
            } | null;
            HelpText?: string | null;
            Id?: string | null;
            Label?: string | null;
            Name?: string | null;
        };
        VersioningStrategy: {
            DonorPackage?: components["schemas"]["DeploymentActionPackage"] | null;
            DonorPackageStepId?: string | null;
            Template?: string | null;
        };
        Worker: {
            Architecture?: string | null;
            Endpoint?: components["schemas"]["Endpoint"];
            HasLatestCalamari?: boolean | null;
            /** @enum {string|null} */
            HealthStatus?: "Healthy" | "Unavailable" | "Unknown" | "HasWarnings" | "Unhealthy" | null;
            Id: string;
            IsDisabled?: boolean | null;
            IsInProcess?: boolean | null;
            Links?: components["schemas"]["Links"];
            MachinePolicyId?: string | null;
            Name: string;
            OperatingSystem?: string | null;
            ShellName?: string | null;
            ShellVersion?: string | null;
            SkipInitialHealthCheck?: boolean | null;
            Slug?: string | null;
            SpaceId?: string | null;
            StatusSummary?: string | null;
            Thumbprint?: string | null;
            Uri?: string | null;
            WorkerPoolIds?: string[];
        };
        WorkerPage: {
            Items: components["schemas"]["Worker"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        WorkerPool: {
            CanAddWorkers?: boolean | null;
            Description?: string | null;
            Id: string;
            IsDefault?: boolean | null;
            Links?: components["schemas"]["Links"];
            Name: string;
            Slug?: string | null;
            SortOrder?: number | null;
            SpaceId?: string | null;
            /** @enum {string|null} */
            WorkerPoolType?: "StaticWorkerPool" | "DynamicWorkerPool" | null;
            WorkerType?: string | null;
        };
        WorkerPoolPage: {
            Items: components["schemas"]["WorkerPool"][];
            ItemsPerPage?: number;
            ItemType?: string | null;
            LastPageNumber?: number;
            Links?: components["schemas"]["Links"];
            NumberOfPages?: number;
            TotalResults: number;
        };
        WorkerPoolsSummary: {
            Links?: components["schemas"]["Links"];
            MachineEndpointSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineHealthStatusSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineIdsForCalamariUpgrade?: string[];
            MachineIdsForTentacleUpgrade?: string[];
            TentacleUpgradesRequired?: boolean | null;
            TotalDisabledMachines?: number | null;
            TotalMachines?: number | null;
            WorkerPoolSummaries?: components["schemas"]["WorkerPoolSummary"][];
        };
        WorkerPoolSummary: {
            MachineEndpointSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineHealthStatusSummaries?: {
                [key: string]: number | null;
            } | null;
            MachineIdsForCalamariUpgrade?: string[];
            MachineIdsForTentacleUpgrade?: string[];
            TentacleUpgradesRequired?: boolean | null;
            TotalDisabledMachines?: number | null;
            TotalMachines?: number | null;
            WorkerPool: components["schemas"]["WorkerPool"];
        };
        WorkItemLink: {
            Description?: string | null;
            Id?: string | null;
            LinkUrl?: string | null;
            Source?: string | null;
        };
    };
    responses: {
        /** @description The request is not valid; Errors says why. */
        Error400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No credential, or one that the server does not accept. */
        Error401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller lacks a permission. */
        Error403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No such thing, or the caller may not see it. */
        Error404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It exists already, or somebody else changed it. */
        Error409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests; wait for Retry-After seconds. */
        Error429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Account types. */
        accountType: string[];
        /** @description Only tasks that are queued or executing. */
        active: boolean;
        /** @description Only what applies to this document type. */
        appliesTo: string;
        /** @description Archived certificates instead of current ones. */
        archived: boolean;
        /** @description Answer in text/csv instead of JSON. */
        asCsv: boolean;
        /** @description Git branch. */
        branch: string;
        /** @description Channel id. */
        channel: string;
        /** @description Channel ids. */
        channels: string[];
        /** @description The id of a resource to copy. */
        clone: string;
        /** @description Only copies of this project. */
        clonedFromProjectId: string;
        /** @description Only copies of this tenant. */
        clonedFromTenantId: string;
        /** @description Communication styles of targets or workers. */
        commStyles: string[];
        /** @description Variables or ScriptModule. */
        contentType: string;
        /** @description Deployment id. */
        deploymentId: string;
        /** @description Kinds of deployment targets. */
        deploymentTargetTypes: string[];
        /** @description Only tasks whose description contains this text. */
        description: string;
        /** @description Leave descriptions out when they are slow to get. */
        descriptionsOptional: boolean;
        /** @description Kinds of document. */
        documentTypes: string[];
        /** @description The moment to judge at. */
        effectiveDate: string;
        /** @description Environment id. */
        environment: string;
        /** @description Environment id. */
        environmentId: string;
        /** @description Environment ids. */
        environmentIds: string[];
        /** @description Environment ids. */
        environments: string[];
        /** @description User agents. */
        eventAgents: string[];
        /** @description Event categories. */
        eventCategories: string[];
        /** @description Event groups. */
        eventGroups: string[];
        /** @description Leave out what changed. */
        excludeDifference: boolean;
        /** @description Feed id. */
        feedId: string;
        /** @description Feed types. */
        feedType: string[];
        /** @description Only items whose name contains this text. */
        filter: string;
        /** @description The certificate to put first. */
        firstResult: string;
        /** @description File format. */
        format: "Pkcs12" | "Der" | "Pem" | "Unknown";
        /** @description At or after this moment. */
        from: string;
        /** @description At or after this sequence number. */
        fromAutoId: number;
        /** @description Completed at or after. */
        fromCompletedDate: string;
        /** @description Queued at or after. */
        fromQueueDate: string;
        /** @description Started at or after. */
        fromStartDate: string;
        /** @description Branch, tag or commit. */
        gitRef: string;
        /** @description Only tasks that wait for a person. */
        hasPendingInterruptions: boolean;
        /** @description Only tasks that logged warnings or errors. */
        hasWarningsOrErrors: boolean;
        /** @description Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
        healthStatuses: string[];
        /** @description Leave out environments without targets. */
        hideEmptyEnvironments: boolean;
        /** @description Leave out pools without workers. */
        hideEmptyWorkerPools: boolean;
        /** @description The highest version instead of the newest deployment. */
        highestLatestVersionPerProjectAndEnvironment: boolean;
        /** @description Only these ids. */
        ids: string[];
        /** @description Create it even if a channel rule is broken. */
        ignoreChannelRules: boolean;
        /** @description Include freezes that have ended. */
        includeComplete: boolean;
        /** @description Include stack traces. */
        includeDetail: boolean;
        /** @description Name each missing variable and not only the tenant. */
        includeDetails: boolean;
        /** @description Include steps that are switched off. */
        includeDisabledSteps: boolean;
        /** @description Include events of the server's own bookkeeping. */
        includeInternalEvents: boolean;
        /** @description Add the values that are required but not set. */
        includeMissingVariables: boolean;
        /** @description More than the latest version. */
        includeMultipleVersions: boolean;
        /** @description Include release notes. */
        includeNotes: boolean;
        /** @description Include pre-release versions. */
        includePreRelease: boolean;
        /** @description Add the deployment before the current one. */
        includePrevious: boolean;
        /** @description Include the private key. */
        includePrivateKey: boolean;
        /** @description Include release notes. */
        includeReleaseNotes: boolean;
        /** @description Include what belongs to the system and not to a space. */
        includeSystem: boolean;
        /** @description Only items that are switched off (or on). */
        isDisabled: boolean;
        /** @description Only the latest version of each package. */
        latest: boolean;
        /** @description Machine id. */
        machine: string;
        /** @description Only machines whose name contains this text. */
        machinePartialName: string;
        /** @description Only this exact name. */
        name: string;
        /** @description Name of the server node. */
        node: string;
        /** @description Package id. */
        nuGetPackageId: string;
        /** @description Operating systems. */
        operatingSystemNames: string[];
        /** @description asc or desc. */
        order: string;
        /** @description Sort order. */
        orderBy: string;
        /** @description What happens to a version that exists. */
        overwriteMode: "FailIfExists" | "OverwriteExisting" | "IgnoreIfExists";
        /** @description Package id. */
        packageId: string;
        /** @description Package ids. */
        packageIds: string[];
        /** @description Match part of the id. */
        partialMatch: boolean;
        /** @description Only names that contain this text. */
        partialName: string;
        /** @description Password of the file. */
        password: string;
        /** @description Which certificates of the chain. */
        pemOptions: "PrimaryOnly" | "PrimaryAndChain" | "ChainOnly";
        /** @description Only those that still wait. */
        pendingOnly: boolean;
        /** @description Regular expression that the pre-release tag must match. */
        preReleaseTag: string;
        /** @description Deployment or Runbook. */
        processType: "Deployment" | "Runbook";
        /** @description Project id. */
        project: string;
        /** @description Environment ids. */
        projectEnvironmentsFilter: string[];
        /** @description Project group ids. */
        projectGroups: string[];
        /** @description Project id. */
        projectId: string;
        /** @description Project ids. */
        projectIds: string[];
        /** @description Project ids. */
        projects: string[];
        /** @description Approval provider id. */
        providerId: string;
        /** @description Publish the new snapshot. */
        publish: boolean;
        /** @description Only what concerns this document id. */
        regarding: string;
        /** @description Only events that concern all of these ids. */
        regardingAll: string[];
        /** @description Only events that concern one of these ids. */
        regardingAny: string[];
        /** @description How many releases per channel. */
        releaseHistoryCount: number;
        /** @description Release id. */
        releaseId: string;
        /** @description Overwrite a version that exists (older form of overwriteMode). */
        replace: boolean;
        /** @description Target tag (role). */
        role: string;
        /** @description Target tags (roles). */
        roles: string[];
        /** @description Step names that the rule covers. */
        ruleActions: string[];
        /** @description The kind of feed whose version syntax counts. */
        ruleFeedType: string;
        /** @description Runbook id. */
        runbook: string;
        /** @description Runbook ids. */
        runbookIds: string[];
        /** @description Runbook ids. */
        runbooks: string[];
        /** @description Only tasks that are executing. */
        running: boolean;
        /** @description What the tags may be put on, such as Tenant or Project. */
        scopes: string[];
        /** @description Only certificates that contain this text. */
        search: string;
        /** @description Only names that contain this text. */
        searchByName: string;
        /** @description Only versions that contain this text. */
        searchByVersion: string;
        /** @description Canonical tenant tag names. */
        selectedTags: string[];
        /** @description Tenant ids. */
        selectedTenants: string[];
        /** @description Shells of the machines. */
        shellNames: string[];
        /** @description Include projects that are hidden from the dashboard. */
        showAll: boolean;
        /** @description How many items to pass over. */
        skip: number;
        /** @description Space ids. */
        spaces: string[];
        /** @description Approval state. */
        state: string;
        /** @description Task states. */
        states: string[];
        /** @description Active, Scheduled or Expired. */
        status: string;
        /** @description The summary, without machines and resources. */
        summaryOnly: boolean;
        /** @description Canonical tag names. */
        tags: string[];
        /** @description Only the last N log elements of each node. */
        tail: number;
        /** @description How many items to return. */
        take: number;
        /** @description Task ids. */
        taskIds: string[];
        /** @description Kinds of task, such as Deploy or RunbookRun. */
        taskNames: string[];
        /** @description Task states. */
        taskState: string[];
        /** @description Tenant id. */
        tenant: string;
        /** @description Tenant id. */
        tenantId: string;
        /** @description Tenant ids. */
        tenantIds: string[];
        /** @description Tenant ids. */
        tenants: string[];
        /** @description Canonical tenant tag names. */
        tenantTags: string[];
        /** @description The text to search for. */
        term: string;
        /** @description Certificate thumbprint. */
        thumbprint: string;
        /** @description Before this moment. */
        to: string;
        /** @description Up to this sequence number. */
        toAutoId: number;
        /** @description Completed before. */
        toCompletedDate: string;
        /** @description Queued before. */
        toQueueDate: string;
        /** @description Started before. */
        toStartDate: string;
        /** @description Deployment or Runbook. */
        triggerActionCategory: "Deployment" | "Runbook";
        /** @description What the trigger does. */
        triggerActionType: string;
        /** @description The kind to list. */
        type: string;
        /** @description User id (older form of users). */
        user: string;
        /** @description User ids. */
        users: string[];
        /** @description Step id. */
        variableAction: string;
        /** @description Include every log element. */
        verbose: boolean;
        /** @description Version range in the syntax of the feed. */
        versionRange: string;
        /** @description Only steps that a newer version exists for. */
        withUpdates: boolean;
        /** @description Worker pool ids. */
        workerPoolIds: string[];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Root"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSpaceRoot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceRoot"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description Account types. */
                accountType?: components["parameters"]["accountType"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    downloadAccountPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getAccountUsages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUsages"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listActionTemplates: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplatePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createActionTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateActionTemplateCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getActionTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateActionTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionTemplate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteActionTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateActionTemplateUsages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateActionTemplateUsagesCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionUpdateResult"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listActionTemplateUsages: {
        parameters: {
            query?: {
                /** @description Git branch. */
                branch?: components["parameters"]["branch"];
                /** @description Deployment or Runbook. */
                process?: components["parameters"]["processType"];
                /** @description Project id. */
                project?: components["parameters"]["project"];
                /** @description Only steps that a newer version exists for. */
                withUpdates?: components["parameters"]["withUpdates"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplateUsage"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listActionTemplateVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplate"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getActionTemplateVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllActionTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTemplate"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listApprovalPolicies: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createApprovalPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApprovalPolicyCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getApprovalPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateApprovalPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalPolicy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteApprovalPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listArtifacts: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description asc or desc. */
                order?: components["parameters"]["order"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Only what concerns this document id. */
                regarding?: components["parameters"]["regarding"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArtifactPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateArtifactCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifact"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifact"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Artifact"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifact"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    downloadArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    uploadArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listBuildInformation: {
        parameters: {
            query?: {
                /** @description Only items whose name contains this text. */
                filter?: components["parameters"]["filter"];
                /** @description Only the latest version of each package. */
                latest?: components["parameters"]["latest"];
                /** @description Package id. */
                packageId?: components["parameters"]["packageId"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildInformationPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    pushBuildInformation: {
        parameters: {
            query?: {
                /** @description What happens to a version that exists. */
                overwriteMode?: components["parameters"]["overwriteMode"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushBuildInformationCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildInformation"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildInformation"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getBuildInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildInformation"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteBuildInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listCertificates: {
        parameters: {
            query?: {
                /** @description Archived certificates instead of current ones. */
                archived?: components["parameters"]["archived"];
                /** @description The certificate to put first. */
                firstResult?: components["parameters"]["firstResult"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Sort order. */
                orderBy?: components["parameters"]["orderBy"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Only certificates that contain this text. */
                search?: components["parameters"]["search"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant id. */
                tenant?: components["parameters"]["tenant"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCertificateCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Certificate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    archiveCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    exportCertificate: {
        parameters: {
            query?: {
                /** @description File format. */
                format?: components["parameters"]["format"];
                /** @description Include the private key. */
                includePrivateKey?: components["parameters"]["includePrivateKey"];
                /** @description Password of the file. */
                password?: components["parameters"]["password"];
                /** @description Which certificates of the chain. */
                pemOptions?: components["parameters"]["pemOptions"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    replaceCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCertificateCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getCertificateUsages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateUsages"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllCertificates: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listChannels: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannelCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Channel"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listChannelReleases: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Only versions that contain this text. */
                searchByVersion?: components["parameters"]["searchByVersion"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllChannels: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    testChannelRule: {
        parameters: {
            query: {
                /** @description Step names that the rule covers. */
                actions?: components["parameters"]["ruleActions"];
                /** @description Feed id. */
                feedId?: components["parameters"]["feedId"];
                /** @description The kind of feed whose version syntax counts. */
                feedType?: components["parameters"]["ruleFeedType"];
                /** @description Regular expression that the pre-release tag must match. */
                preReleaseTag?: components["parameters"]["preReleaseTag"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Version. */
                version: string;
                /** @description Version range in the syntax of the feed. */
                versionRange?: components["parameters"]["versionRange"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelRuleTest"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                /** @description The highest version instead of the newest deployment. */
                highestLatestVersionPerProjectAndEnvironment?: components["parameters"]["highestLatestVersionPerProjectAndEnvironment"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Release id. */
                releaseId?: components["parameters"]["releaseId"];
                /** @description Canonical tenant tag names. */
                selectedTags?: components["parameters"]["selectedTags"];
                /** @description Tenant ids. */
                selectedTenants?: components["parameters"]["selectedTenants"];
                /** @description Include projects that are hidden from the dashboard. */
                showAll?: components["parameters"]["showAll"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDynamicDashboard: {
        parameters: {
            query?: {
                /** @description Environment ids. */
                environments?: components["parameters"]["environments"];
                /** @description Add the deployment before the current one. */
                includePrevious?: components["parameters"]["includePrevious"];
                /** @description Project ids. */
                projects?: components["parameters"]["projects"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listDeploymentProcesses: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentProcessPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeploymentProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateDeploymentProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentProcess"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeploymentProcessTemplate: {
        parameters: {
            query?: {
                /** @description Channel id. */
                channel?: components["parameters"]["channel"];
                /** @description Release id. */
                releaseId?: components["parameters"]["releaseId"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listDeployments: {
        parameters: {
            query?: {
                /** @description Channel ids. */
                channels?: components["parameters"]["channels"];
                /** @description Environment ids. */
                environments?: components["parameters"]["environments"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project ids. */
                projects?: components["parameters"]["projects"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Task states. */
                taskState?: components["parameters"]["taskState"];
                /** @description Tenant ids. */
                tenants?: components["parameters"]["tenants"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeploymentCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createDeploymentTenantedV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeploymentTenantedCommandV1"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateDeploymentResponseV1"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createDeploymentUntenantedV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeploymentUntenantedCommandV1"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateDeploymentResponseV1"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createDeploymentOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideDeploymentFreezesCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideDeploymentFreezesResponse"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEnvironments: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEnvironmentCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Environment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEnvironmentMachines: {
        parameters: {
            query?: {
                /** @description Communication styles of targets or workers. */
                commStyles?: components["parameters"]["commStyles"];
                /** @description Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
                healthStatuses?: components["parameters"]["healthStatuses"];
                /** @description Only items that are switched off (or on). */
                isDisabled?: components["parameters"]["isDisabled"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Target tags (roles). */
                roles?: components["parameters"]["roles"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant ids. */
                tenantIds?: components["parameters"]["tenantIds"];
                /** @description Canonical tenant tag names. */
                tenantTags?: components["parameters"]["tenantTags"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllEnvironments: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getEnvironmentsSummary: {
        parameters: {
            query?: {
                /** @description Communication styles of targets or workers. */
                commStyles?: components["parameters"]["commStyles"];
                /** @description Kinds of deployment targets. */
                deploymentTargetTypes?: components["parameters"]["deploymentTargetTypes"];
                /** @description Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
                healthStatuses?: components["parameters"]["healthStatuses"];
                /** @description Leave out environments without targets. */
                hideEmptyEnvironments?: components["parameters"]["hideEmptyEnvironments"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only items that are switched off (or on). */
                isDisabled?: components["parameters"]["isDisabled"];
                /** @description Only machines whose name contains this text. */
                machinePartialName?: components["parameters"]["machinePartialName"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Target tags (roles). */
                roles?: components["parameters"]["roles"];
                /** @description Shells of the machines. */
                shellNames?: components["parameters"]["shellNames"];
                /** @description Tenant ids. */
                tenantIds?: components["parameters"]["tenantIds"];
                /** @description Canonical tenant tag names. */
                tenantTags?: components["parameters"]["tenantTags"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentsSummary"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Answer in text/csv instead of JSON. */
                asCsv?: components["parameters"]["asCsv"];
                /** @description Kinds of document. */
                documentTypes?: components["parameters"]["documentTypes"];
                /** @description Environment ids. */
                environments?: components["parameters"]["environments"];
                /** @description User agents. */
                eventAgents?: components["parameters"]["eventAgents"];
                /** @description Event categories. */
                eventCategories?: components["parameters"]["eventCategories"];
                /** @description Event groups. */
                eventGroups?: components["parameters"]["eventGroups"];
                /** @description Leave out what changed. */
                excludeDifference?: components["parameters"]["excludeDifference"];
                /** @description At or after this moment. */
                from?: components["parameters"]["from"];
                /** @description At or after this sequence number. */
                fromAutoId?: components["parameters"]["fromAutoId"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Include events of the server's own bookkeeping. */
                includeInternalEvents?: components["parameters"]["includeInternalEvents"];
                /** @description Project group ids. */
                projectGroups?: components["parameters"]["projectGroups"];
                /** @description Project ids. */
                projects?: components["parameters"]["projects"];
                /** @description Only events that concern all of these ids. */
                regarding?: components["parameters"]["regardingAll"];
                /** @description Only events that concern one of these ids. */
                regardingAny?: components["parameters"]["regardingAny"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Canonical tag names. */
                tags?: components["parameters"]["tags"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant ids. */
                tenants?: components["parameters"]["tenants"];
                /** @description Before this moment. */
                to?: components["parameters"]["to"];
                /** @description Up to this sequence number. */
                toAutoId?: components["parameters"]["toAutoId"];
                /** @description User id (older form of users). */
                user?: components["parameters"]["user"];
                /** @description User ids. */
                users?: components["parameters"]["users"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listFeeds: {
        parameters: {
            query?: {
                /** @description Feed types. */
                feedType?: components["parameters"]["feedType"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listFeedPackages: {
        parameters: {
            query?: {
                /** @description Leave descriptions out when they are slow to get. */
                descriptionsOptional?: components["parameters"]["descriptionsOptional"];
                /** @description More than the latest version. */
                includeMultipleVersions?: components["parameters"]["includeMultipleVersions"];
                /** @description Include release notes. */
                includeNotes?: components["parameters"]["includeNotes"];
                /** @description Include pre-release versions. */
                includePreRelease?: components["parameters"]["includePreRelease"];
                /** @description Package id. */
                packageId?: components["parameters"]["packageId"];
                /** @description Package ids. */
                packageIds?: components["parameters"]["packageIds"];
                /** @description Match part of the id. */
                partialMatch?: components["parameters"]["partialMatch"];
                /** @description Regular expression that the pre-release tag must match. */
                preReleaseTag?: components["parameters"]["preReleaseTag"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Version range in the syntax of the feed. */
                versionRange?: components["parameters"]["versionRange"];
            };
            header?: never;
            path: {
                feedId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getFeedPackageNotes: {
        parameters: {
            query: {
                /** @description Package id. */
                packageId: string;
                /** @description Version. */
                version: string;
            };
            header?: never;
            path: {
                feedId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    searchFeedPackages: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description The text to search for. */
                term?: components["parameters"]["term"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageDescriptionPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listFeedPackageVersions: {
        parameters: {
            query: {
                /** @description Only items whose name contains this text. */
                filter?: components["parameters"]["filter"];
                /** @description Include pre-release versions. */
                includePreRelease?: components["parameters"]["includePreRelease"];
                /** @description Include release notes. */
                includeReleaseNotes?: components["parameters"]["includeReleaseNotes"];
                /** @description Package id. */
                packageId: string;
                /** @description Regular expression that the pre-release tag must match. */
                preReleaseTag?: components["parameters"]["preReleaseTag"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Version range in the syntax of the feed. */
                versionRange?: components["parameters"]["versionRange"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageVersionPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getBuiltInFeedStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuiltInFeedStats"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listInterruptions: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only those that still wait. */
                pendingOnly?: components["parameters"]["pendingOnly"];
                /** @description Only what concerns this document id. */
                regarding?: components["parameters"]["regarding"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterruptionPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getInterruption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interruption"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getInterruptionResponsible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"] | null;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    takeInterruptionResponsibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    submitInterruption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitInterruptionCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interruption"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listLibraryVariableSets: {
        parameters: {
            query?: {
                /** @description Variables or ScriptModule. */
                contentType?: components["parameters"]["contentType"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryVariableSetPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createLibraryVariableSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLibraryVariableSetCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryVariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getLibraryVariableSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryVariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateLibraryVariableSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LibraryVariableSet"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryVariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteLibraryVariableSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getLibraryVariableSetUsages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryVariableSetUsages"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllLibraryVariableSets: {
        parameters: {
            query?: {
                /** @description Variables or ScriptModule. */
                contentType?: components["parameters"]["contentType"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryVariableSet"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listLifecycles: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifecyclePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createLifecycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLifecycleCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifecycle"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getLifecycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifecycle"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateLifecycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lifecycle"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifecycle"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteLifecycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewLifecycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifecycle"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllLifecycles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifecycle"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listMachinePolicies: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePolicyPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createMachinePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMachinePolicyCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getMachinePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateMachinePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachinePolicy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteMachinePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllMachinePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePolicy"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listMachineRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listMachines: {
        parameters: {
            query?: {
                /** @description Communication styles of targets or workers. */
                commStyles?: components["parameters"]["commStyles"];
                /** @description Deployment id. */
                deploymentId?: components["parameters"]["deploymentId"];
                /** @description Kinds of deployment targets. */
                deploymentTargetTypes?: components["parameters"]["deploymentTargetTypes"];
                /** @description Environment ids. */
                environmentIds?: components["parameters"]["environmentIds"];
                /** @description Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
                healthStatuses?: components["parameters"]["healthStatuses"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only items that are switched off (or on). */
                isDisabled?: components["parameters"]["isDisabled"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Operating systems. */
                operatingSystemNames?: components["parameters"]["operatingSystemNames"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Target tags (roles). */
                roles?: components["parameters"]["roles"];
                /** @description Shells of the machines. */
                shellNames?: components["parameters"]["shellNames"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant ids. */
                tenantIds?: components["parameters"]["tenantIds"];
                /** @description Canonical tenant tag names. */
                tenantTags?: components["parameters"]["tenantTags"];
                /** @description Certificate thumbprint. */
                thumbprint?: components["parameters"]["thumbprint"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMachineCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Machine"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getMachineConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineConnection"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listMachineTasks: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description The kind to list. */
                type?: components["parameters"]["type"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllMachines: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Certificate thumbprint. */
                thumbprint?: components["parameters"]["thumbprint"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createResourceEventSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResourceEventSessionCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservabilitySession"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getResourceEventSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceEvents"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getKubernetesMonitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KubernetesMonitorResponse"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createContainerLogSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContainerLogSessionCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservabilitySession"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getContainerLogSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerLogs"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listPackages: {
        parameters: {
            query?: {
                /** @description Only items whose name contains this text. */
                filter?: components["parameters"]["filter"];
                /** @description Include release notes. */
                includeNotes?: components["parameters"]["includeNotes"];
                /** @description Only the latest version of each package. */
                latest?: components["parameters"]["latest"];
                /** @description Package id. */
                nuGetPackageId?: components["parameters"]["nuGetPackageId"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getPackage: {
        parameters: {
            query?: {
                /** @description Include release notes. */
                includeNotes?: components["parameters"]["includeNotes"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deletePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    downloadPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listPackageNotes: {
        parameters: {
            query?: {
                /** @description Package ids. */
                packageIds?: components["parameters"]["packageIds"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageNotes"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    uploadPackage: {
        parameters: {
            query?: {
                /** @description What happens to a version that exists. */
                overwriteMode?: components["parameters"]["overwriteMode"];
                /** @description Overwrite a version that exists (older form of overwriteMode). */
                replace?: components["parameters"]["replace"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    fileToUpload: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProgression: {
        parameters: {
            query?: {
                /** @description How many releases per channel. */
                releaseHistoryCount?: components["parameters"]["releaseHistoryCount"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progression"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookProgression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runbookId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookProgression"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbookTaskRuns: {
        parameters: {
            query?: {
                /** @description Environment ids. */
                environmentIds?: components["parameters"]["environmentIds"];
                /** @description Project ids. */
                projectIds?: components["parameters"]["projectIds"];
                /** @description Runbook ids. */
                runbookIds?: components["parameters"]["runbookIds"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Task ids. */
                taskIds?: components["parameters"]["taskIds"];
                /** @description Tenant ids. */
                tenantIds?: components["parameters"]["tenantIds"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookDashboardItemPage"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectGroups: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroupPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createProjectGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProjectGroupCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroup"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroup"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateProjectGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectGroup"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroup"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteProjectGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectGroupProjects: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllProjectGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroup"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Only copies of this project. */
                clonedFromProjectId?: components["parameters"]["clonedFromProjectId"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createProject: {
        parameters: {
            query?: {
                /** @description The id of a resource to copy. */
                clone?: components["parameters"]["clone"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProjectCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeploymentProcessInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateDeploymentProcessInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentProcess"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getReleaseTemplateInGit: {
        parameters: {
            query?: {
                /** @description Channel id. */
                channel?: components["parameters"]["channel"];
                /** @description Release id. */
                releaseId?: components["parameters"]["releaseId"];
            };
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeploymentSettingsInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentSettings"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookProcessInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateRunbookProcessInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunbookProcess"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbooksInGit: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createRunbookInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRunbookCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateRunbookInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Runbook"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteRunbookInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewRunbookRunInGit: {
        parameters: {
            query?: {
                /** @description Include steps that are switched off. */
                includeDisabledSteps?: components["parameters"]["includeDisabledSteps"];
            };
            header?: never;
            path: {
                environment: string;
                gitRef: string;
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPreview"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectVariablesInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateProjectVariablesInGit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gitRef: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProjectVariablesCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectChannels: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPage"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createProjectChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannelCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectChannelReleases: {
        parameters: {
            query?: {
                /** @description Only versions that contain this text. */
                searchByVersion?: components["parameters"]["searchByVersion"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectDeploymentProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateProjectDeploymentProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentProcess"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getReleaseTemplate: {
        parameters: {
            query?: {
                /** @description Channel id. */
                channel?: components["parameters"]["channel"];
                /** @description Release id. */
                releaseId?: components["parameters"]["releaseId"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeploymentSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentSettings"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTenantedLiveStatus: {
        parameters: {
            query?: {
                /** @description The summary, without machines and resources. */
                summaryOnly?: components["parameters"]["summaryOnly"];
            };
            header?: never;
            path: {
                environmentId: string;
                projectId: string;
                spaceId: string;
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveStatus"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTenantedLiveResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environmentId: string;
                machineId: string;
                projectId: string;
                resourceId: string;
                spaceId: string;
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResourceResponse"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTenantedLiveResourceManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environmentId: string;
                machineId: string;
                projectId: string;
                resourceId: string;
                spaceId: string;
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResourceManifest"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getLiveStatus: {
        parameters: {
            query?: {
                /** @description The summary, without machines and resources. */
                summaryOnly?: components["parameters"]["summaryOnly"];
            };
            header?: never;
            path: {
                environmentId: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveStatus"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getLiveResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environmentId: string;
                machineId: string;
                projectId: string;
                resourceId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResourceResponse"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getLiveResourceManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environmentId: string;
                machineId: string;
                projectId: string;
                resourceId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResourceManifest"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listFeatureToggles: {
        parameters: {
            query?: {
                /** @description Environment ids. */
                environments?: components["parameters"]["environments"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Canonical tag names. */
                tags?: components["parameters"]["tags"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureTogglePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateFeatureToggle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeatureToggle"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureToggle"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getFeatureToggle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                slug: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureToggle"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRolloutGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutGroup"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listBranches: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                searchByName?: components["parameters"]["searchByName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitBranchPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBranchCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitBranch"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                branchName: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitBranch"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createBranchV2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBranchCommandV2"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitBranch"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitCommit"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRef: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                refName: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitBranch"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                searchByName?: components["parameters"]["searchByName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitTagPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
                tagName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitTag"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectProgression: {
        parameters: {
            query?: {
                /** @description How many releases per channel. */
                releaseHistoryCount?: components["parameters"]["releaseHistoryCount"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progression"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectReleases: {
        parameters: {
            query?: {
                /** @description Only versions that contain this text. */
                searchByVersion?: components["parameters"]["searchByVersion"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listReleaseVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectRunbookRuns: {
        parameters: {
            query?: {
                /** @description Environment ids. */
                environments?: components["parameters"]["environments"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Runbook ids. */
                runbooks?: components["parameters"]["runbooks"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Task states. */
                taskState?: components["parameters"]["taskState"];
                /** @description Tenant ids. */
                tenants?: components["parameters"]["tenants"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectRunbookRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRun"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectRunbooks: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectRunbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewRunbookRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                runbookId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunbookRunPreviewsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPreview"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectRunbookSnapshots: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                searchByName?: components["parameters"]["searchByName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshotPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbookSnapshotVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectRunbookSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrName: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshot"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listProjectTriggers: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Runbook ids. */
                runbooks?: components["parameters"]["runbooks"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Deployment or Runbook. */
                triggerActionCategory?: components["parameters"]["triggerActionCategory"];
                /** @description What the trigger does. */
                triggerActionType?: components["parameters"]["triggerActionType"];
            };
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTriggerPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createProjectTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProjectTriggerCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTrigger"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTrigger"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getProjectVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateProjectVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProjectVariablesCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllProjects: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTriggers: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Runbook ids. */
                runbooks?: components["parameters"]["runbooks"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTriggerPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProjectTriggerCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTrigger"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTrigger"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectTrigger"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTrigger"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listReleases: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createRelease: {
        parameters: {
            query?: {
                /** @description Create it even if a channel rule is broken. */
                ignoreChannelRules?: components["parameters"]["ignoreChannelRules"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReleaseCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeploymentTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getReleaseProgression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifecycleProgression"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listReleaseDefects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createReleaseDefect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDefectCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Defect"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Defect"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    resolveReleaseDefect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Defect"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listReleaseDeployments: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                releaseId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewDeployment: {
        parameters: {
            query?: {
                /** @description Include steps that are switched off. */
                includeDisabledSteps?: components["parameters"]["includeDisabledSteps"];
            };
            header?: never;
            path: {
                environmentId: string;
                releaseId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentPreview"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewTenantedDeployment: {
        parameters: {
            query?: {
                /** @description Include steps that are switched off. */
                includeDisabledSteps?: components["parameters"]["includeDisabledSteps"];
            };
            header?: never;
            path: {
                environmentId: string;
                releaseId: string;
                spaceId: string;
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentPreview"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewDeployments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentPreviewsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentPreview"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    snapshotReleaseVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createReleaseV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReleaseCommandV1"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateReleaseResponseV1"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listDeploymentsCountedByWeek: {
        parameters: {
            query: {
                /** @description Project ids. */
                projectIds: string[];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentCounts"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createRunbookRunV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRunbookRunCommandV1"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateRunbookRunResponseV1"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createRunbookRunInGitV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRunbookRunInGitCommandV1"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateRunbookRunResponseV1"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbookProcesses: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookProcessPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateRunbookProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunbookProcess"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookProcess"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbookRuns: {
        parameters: {
            query?: {
                /** @description Environment ids. */
                environments?: components["parameters"]["environments"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project ids. */
                projects?: components["parameters"]["projects"];
                /** @description Runbook ids. */
                runbooks?: components["parameters"]["runbooks"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Task states. */
                taskState?: components["parameters"]["taskState"];
                /** @description Tenant ids. */
                tenants?: components["parameters"]["tenants"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createRunbookRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRunbookRunCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRun"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookRun: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRun"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteRunbookRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbooks: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project ids. */
                projectIds?: components["parameters"]["projectIds"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createRunbook: {
        parameters: {
            query?: {
                /** @description The id of a resource to copy. */
                clone?: components["parameters"]["clone"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRunbookCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbook: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateRunbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Runbook"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteRunbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbookEnvironments: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewRunbookRun: {
        parameters: {
            query?: {
                /** @description Include steps that are switched off. */
                includeDisabledSteps?: components["parameters"]["includeDisabledSteps"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Tenant id. */
                tenant?: components["parameters"]["tenant"];
            };
            header?: never;
            path: {
                environment: string;
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPreview"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewTenantedRunbookRun: {
        parameters: {
            query?: {
                /** @description Include steps that are switched off. */
                includeDisabledSteps?: components["parameters"]["includeDisabledSteps"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                environment: string;
                id: string;
                spaceId: string;
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPreview"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookRunTemplate: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listSnapshotsOfRunbook: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Only names that contain this text. */
                searchByName?: components["parameters"]["searchByName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshotPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookSnapshotTemplate: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                runbookId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshotTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllRunbooks: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Project ids. */
                projectIds?: components["parameters"]["projectIds"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Runbook"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbookSnapshots: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshotPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createRunbookSnapshot: {
        parameters: {
            query?: {
                /** @description Publish the new snapshot. */
                publish?: components["parameters"]["publish"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRunbookSnapshotCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshot"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshot"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateRunbookSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunbookSnapshot"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshot"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteRunbookSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRunbookSnapshotRuns: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewRunbookSnapshotRun: {
        parameters: {
            query?: {
                /** @description Include steps that are switched off. */
                includeDisabledSteps?: components["parameters"]["includeDisabledSteps"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Tenant id. */
                tenant?: components["parameters"]["tenant"];
            };
            header?: never;
            path: {
                environmentId: string;
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPreview"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewTenantedRunbookSnapshotRun: {
        parameters: {
            query?: {
                /** @description Include steps that are switched off. */
                includeDisabledSteps?: components["parameters"]["includeDisabledSteps"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                environmentId: string;
                id: string;
                spaceId: string;
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunPreview"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRunbookSnapshotRunTemplate: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookRunTemplate"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    snapshotRunbookVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookSnapshot"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listScopedUserRoles: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Include what belongs to the system and not to a space. */
                includeSystem?: components["parameters"]["includeSystem"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopedUserRolePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createScopedUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScopedUserRoleCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopedUserRole"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getScopedUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopedUserRole"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateScopedUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScopedUserRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopedUserRole"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteScopedUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTaskApprovals: {
        parameters: {
            query?: {
                /** @description Approval provider id. */
                providerId?: components["parameters"]["providerId"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Approval state. */
                state?: components["parameters"]["state"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskApprovalPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTaskApprovalById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskApprovalByIdResponse"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listApprovalVotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serverTaskApprovalId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalVote"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createApprovalVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serverTaskApprovalId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalVoteCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalVote"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalVote"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getApprovalVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                serverTaskApprovalId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalVote"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateApprovalVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                serverTaskApprovalId: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalVoteCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalVote"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubscriptionCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Subscription"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTagSets: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description What the tags may be put on, such as Tenant or Project. */
                scopes?: components["parameters"]["scopes"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSetPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createTagSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTagSetCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTagSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateTagSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagSet"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteTagSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllTagSets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSet"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Only tasks that are queued or executing. */
                active?: components["parameters"]["active"];
                /** @description Only tasks whose description contains this text. */
                description?: components["parameters"]["description"];
                /** @description Environment id. */
                environment?: components["parameters"]["environment"];
                /** @description Completed at or after. */
                fromCompletedDate?: components["parameters"]["fromCompletedDate"];
                /** @description Queued at or after. */
                fromQueueDate?: components["parameters"]["fromQueueDate"];
                /** @description Started at or after. */
                fromStartDate?: components["parameters"]["fromStartDate"];
                /** @description Only tasks that wait for a person. */
                hasPendingInterruptions?: components["parameters"]["hasPendingInterruptions"];
                /** @description Only tasks that logged warnings or errors. */
                hasWarningsOrErrors?: components["parameters"]["hasWarningsOrErrors"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Kinds of task, such as Deploy or RunbookRun. */
                name?: components["parameters"]["taskNames"];
                /** @description Name of the server node. */
                node?: components["parameters"]["node"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project id. */
                project?: components["parameters"]["project"];
                /** @description Runbook id. */
                runbook?: components["parameters"]["runbook"];
                /** @description Only tasks that are executing. */
                running?: components["parameters"]["running"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Task states. */
                states?: components["parameters"]["states"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant id. */
                tenant?: components["parameters"]["tenant"];
                /** @description Completed before. */
                toCompletedDate?: components["parameters"]["toCompletedDate"];
                /** @description Queued before. */
                toQueueDate?: components["parameters"]["toQueueDate"];
                /** @description Started before. */
                toStartDate?: components["parameters"]["toStartDate"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTaskCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTasksBlockingTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTaskDetails: {
        parameters: {
            query?: {
                /** @description Only the last N log elements of each node. */
                tail?: components["parameters"]["tail"];
                /** @description Include every log element. */
                verbose?: components["parameters"]["verbose"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetails"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    prioritizeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTasksQueuedBehind: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTaskRawLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    setTaskState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTaskStateCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTaskStatusMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskStatusMessages"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTaskApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskApprovalResponse"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    rerunTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTaskTypes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskType"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTeamMemberships: {
        parameters: {
            query: {
                /** @description User id. */
                userId: string;
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMembership"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Include what belongs to the system and not to a space. */
                includeSystem?: components["parameters"]["includeSystem"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeamCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Team"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTeamRoles: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopedUserRolePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllTeams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description Only copies of this tenant. */
                clonedFromTenantId?: components["parameters"]["clonedFromTenantId"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only items that are switched off (or on). */
                isDisabled?: components["parameters"]["isDisabled"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Canonical tag names. */
                tags?: components["parameters"]["tags"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createTenant: {
        parameters: {
            query?: {
                /** @description The id of a resource to copy. */
                clone?: components["parameters"]["clone"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenantCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tenant"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTenantCommonVariables: {
        parameters: {
            query?: {
                /** @description Add the values that are required but not set. */
                includeMissingVariables?: components["parameters"]["includeMissingVariables"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantCommonVariables"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateTenantCommonVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTenantScopedVariablesCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantCommonVariables"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTenantProjectVariables: {
        parameters: {
            query?: {
                /** @description Add the values that are required but not set. */
                includeMissingVariables?: components["parameters"]["includeMissingVariables"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProjectVariables"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateTenantProjectVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTenantScopedVariablesCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProjectVariables"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getTenantVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantVariables"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateTenantVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantVariables"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantVariables"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllTenants: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Canonical tag names. */
                tags?: components["parameters"]["tags"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getMultiTenancyStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MultiTenancyStatus"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    testTenantTags: {
        parameters: {
            query?: {
                /** @description Canonical tag names. */
                tags?: components["parameters"]["tags"];
                /** @description Tenant ids. */
                tenantIds?: components["parameters"]["tenantIds"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagTestResults"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listMissingTenantVariables: {
        parameters: {
            query?: {
                /** @description Environment id. */
                environmentId?: components["parameters"]["environmentId"];
                /** @description Name each missing variable and not only the tenant. */
                includeDetails?: components["parameters"]["includeDetails"];
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
                /** @description Tenant id. */
                tenantId?: components["parameters"]["tenantId"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantMissingVariables"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllTenantVariables: {
        parameters: {
            query?: {
                /** @description Project id. */
                projectId?: components["parameters"]["projectId"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantVariables"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getUserSpacePermissions: {
        parameters: {
            query?: {
                /** @description Include what belongs to the system and not to a space. */
                includeSystem?: components["parameters"]["includeSystem"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPermissions"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listUserTeams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserTeam"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getVariableSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateVariableSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariableSet"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listVariableSets: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listVariableNames: {
        parameters: {
            query?: {
                /** @description Branch, tag or commit. */
                gitRef?: components["parameters"]["gitRef"];
                /** @description Project id. */
                project?: components["parameters"]["project"];
                /** @description Environment ids. */
                projectEnvironmentsFilter?: components["parameters"]["projectEnvironmentsFilter"];
                /** @description Runbook id. */
                runbook?: components["parameters"]["runbook"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    previewVariables: {
        parameters: {
            query: {
                /** @description Step id. */
                action?: components["parameters"]["variableAction"];
                /** @description Channel id. */
                channel?: components["parameters"]["channel"];
                /** @description Environment id. */
                environment?: components["parameters"]["environment"];
                /** @description Branch, tag or commit. */
                gitRef?: components["parameters"]["gitRef"];
                /** @description Machine id. */
                machine?: components["parameters"]["machine"];
                /** @description Project id. */
                project: string;
                /** @description Target tag (role). */
                role?: components["parameters"]["role"];
                /** @description Runbook id. */
                runbook?: components["parameters"]["runbook"];
                /** @description Tenant id. */
                tenant?: components["parameters"]["tenant"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariableSet"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listWorkerPools: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPoolPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createWorkerPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkerPoolCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPool"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getWorkerPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPool"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateWorkerPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerPool"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPool"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteWorkerPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listWorkerPoolWorkers: {
        parameters: {
            query?: {
                /** @description Communication styles of targets or workers. */
                commStyles?: components["parameters"]["commStyles"];
                /** @description Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
                healthStatuses?: components["parameters"]["healthStatuses"];
                /** @description Only items that are switched off (or on). */
                isDisabled?: components["parameters"]["isDisabled"];
                /** @description Operating systems. */
                operatingSystemNames?: components["parameters"]["operatingSystemNames"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Shells of the machines. */
                shellNames?: components["parameters"]["shellNames"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllWorkerPools: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPool"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getWorkerPoolsSummary: {
        parameters: {
            query?: {
                /** @description Communication styles of targets or workers. */
                commStyles?: components["parameters"]["commStyles"];
                /** @description Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
                healthStatuses?: components["parameters"]["healthStatuses"];
                /** @description Leave out pools without workers. */
                hideEmptyWorkerPools?: components["parameters"]["hideEmptyWorkerPools"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only items that are switched off (or on). */
                isDisabled?: components["parameters"]["isDisabled"];
                /** @description Only machines whose name contains this text. */
                machinePartialName?: components["parameters"]["machinePartialName"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Shells of the machines. */
                shellNames?: components["parameters"]["shellNames"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPoolsSummary"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listWorkers: {
        parameters: {
            query?: {
                /** @description Communication styles of targets or workers. */
                commStyles?: components["parameters"]["commStyles"];
                /** @description Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
                healthStatuses?: components["parameters"]["healthStatuses"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only items that are switched off (or on). */
                isDisabled?: components["parameters"]["isDisabled"];
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
                /** @description Operating systems. */
                operatingSystemNames?: components["parameters"]["operatingSystemNames"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Shells of the machines. */
                shellNames?: components["parameters"]["shellNames"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Certificate thumbprint. */
                thumbprint?: components["parameters"]["thumbprint"];
                /** @description Worker pool ids. */
                workerPoolIds?: components["parameters"]["workerPoolIds"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkerCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Worker"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getWorkerConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineConnection"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllWorkers: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Certificate thumbprint. */
                thumbprint?: components["parameters"]["thumbprint"];
            };
            header?: never;
            path: {
                spaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Capabilities"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getCapability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                capability: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapabilityExists"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEnabledServerFeatureToggles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listServerFeatureToggles: {
        parameters: {
            query?: {
                /** @description Only this exact name. */
                name?: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerFeatureToggles"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listDeploymentFreezes: {
        parameters: {
            query?: {
                /** @description The moment to judge at. */
                effectiveDate?: components["parameters"]["effectiveDate"];
                /** @description Environment ids. */
                environmentIds?: components["parameters"]["environmentIds"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Include freezes that have ended. */
                includeComplete?: components["parameters"]["includeComplete"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project ids. */
                projectIds?: components["parameters"]["projectIds"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Active, Scheduled or Expired. */
                status?: components["parameters"]["status"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant ids. */
                tenantIds?: components["parameters"]["tenantIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentFreezeList"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createDeploymentFreeze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeploymentFreezeCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentFreeze"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentFreeze"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getDeploymentFreeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentFreeze"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateDeploymentFreeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentFreeze"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentFreeze"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteDeploymentFreeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listSystemEvents: {
        parameters: {
            query?: {
                /** @description Answer in text/csv instead of JSON. */
                asCsv?: components["parameters"]["asCsv"];
                /** @description Kinds of document. */
                documentTypes?: components["parameters"]["documentTypes"];
                /** @description Environment ids. */
                environments?: components["parameters"]["environments"];
                /** @description User agents. */
                eventAgents?: components["parameters"]["eventAgents"];
                /** @description Event categories. */
                eventCategories?: components["parameters"]["eventCategories"];
                /** @description Event groups. */
                eventGroups?: components["parameters"]["eventGroups"];
                /** @description Leave out what changed. */
                excludeDifference?: components["parameters"]["excludeDifference"];
                /** @description At or after this moment. */
                from?: components["parameters"]["from"];
                /** @description At or after this sequence number. */
                fromAutoId?: components["parameters"]["fromAutoId"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Include events of the server's own bookkeeping. */
                includeInternalEvents?: components["parameters"]["includeInternalEvents"];
                /** @description Include what belongs to the system and not to a space. */
                includeSystem?: components["parameters"]["includeSystem"];
                /** @description Project group ids. */
                projectGroups?: components["parameters"]["projectGroups"];
                /** @description Project ids. */
                projects?: components["parameters"]["projects"];
                /** @description Only events that concern all of these ids. */
                regarding?: components["parameters"]["regardingAll"];
                /** @description Only events that concern one of these ids. */
                regardingAny?: components["parameters"]["regardingAny"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Space ids. */
                spaces?: components["parameters"]["spaces"];
                /** @description Canonical tag names. */
                tags?: components["parameters"]["tags"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant ids. */
                tenants?: components["parameters"]["tenants"];
                /** @description Before this moment. */
                to?: components["parameters"]["to"];
                /** @description Up to this sequence number. */
                toAutoId?: components["parameters"]["toAutoId"];
                /** @description User id (older form of users). */
                user?: components["parameters"]["user"];
                /** @description User ids. */
                users?: components["parameters"]["users"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSystemEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEventAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAgent"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEventArchives: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventArchivePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    downloadEventArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteEventArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEventCategories: {
        parameters: {
            query?: {
                /** @description Only what applies to this document type. */
                appliesTo?: components["parameters"]["appliesTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCategory"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEventDocumentTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDocumentType"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listEventGroups: {
        parameters: {
            query?: {
                /** @description Only what applies to this document type. */
                appliesTo?: components["parameters"]["appliesTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventGroup"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getExperimentalLlmsTxt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            /** @description It has moved to /llms.txt. */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listServerNodes: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerNodePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getServerNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerNode"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateServerNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerNode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerNode"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getServerNodeDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerNodeDetails"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    pingServerNode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerNodePing"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getServerNodesSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerNodesSummary"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionDescriptions"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listRateLimitingPolicies: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitingPolicyPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getRateLimitingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitingPolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateRateLimitingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateLimitingPolicy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitingPolicy"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getServerStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerStatus"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listServerExtensions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerExtension"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getServerHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerHealth"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listServerLogs: {
        parameters: {
            query?: {
                /** @description Include stack traces. */
                includeDetail?: components["parameters"]["includeDetail"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntry"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSystemInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemInfo"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listSpaces: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpacePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createSpace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpaceCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Space"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllSpaces: {
        parameters: {
            query?: {
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listSystemTasks: {
        parameters: {
            query?: {
                /** @description Only tasks that are queued or executing. */
                active?: components["parameters"]["active"];
                /** @description Environment id. */
                environment?: components["parameters"]["environment"];
                /** @description Only tasks that wait for a person. */
                hasPendingInterruptions?: components["parameters"]["hasPendingInterruptions"];
                /** @description Only tasks that logged warnings or errors. */
                hasWarningsOrErrors?: components["parameters"]["hasWarningsOrErrors"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Include what belongs to the system and not to a space. */
                includeSystem?: components["parameters"]["includeSystem"];
                /** @description Kinds of task, such as Deploy or RunbookRun. */
                name?: components["parameters"]["taskNames"];
                /** @description Name of the server node. */
                node?: components["parameters"]["node"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description Project id. */
                project?: components["parameters"]["project"];
                /** @description Runbook id. */
                runbook?: components["parameters"]["runbook"];
                /** @description Only tasks that are executing. */
                running?: components["parameters"]["running"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description Space ids. */
                spaces?: components["parameters"]["spaces"];
                /** @description Task states. */
                states?: components["parameters"]["states"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
                /** @description Tenant id. */
                tenant?: components["parameters"]["tenant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createSystemTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTaskCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSystemTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    cancelSystemTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSystemTaskDetails: {
        parameters: {
            query?: {
                /** @description Only the last N log elements of each node. */
                tail?: components["parameters"]["tail"];
                /** @description Include every log element. */
                verbose?: components["parameters"]["verbose"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetails"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getSystemTaskRawLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    rerunSystemTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listUserRoles: {
        parameters: {
            query?: {
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description Only names that contain this text. */
                partialName?: components["parameters"]["partialName"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRolePage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRoleCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRole"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRole"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRole"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllUserRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRole"][];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Only items whose name contains this text. */
                filter?: components["parameters"]["filter"];
                /** @description Only these ids. */
                ids?: components["parameters"]["ids"];
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserCommand"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getUserPermissions: {
        parameters: {
            query?: {
                /** @description Include what belongs to the system and not to a space. */
                includeSystem?: components["parameters"]["includeSystem"];
                /** @description Space ids. */
                spaces?: components["parameters"]["spaces"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPermissions"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listUserSpaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
                /** @description How many items to return. */
                take?: components["parameters"]["take"];
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    listAllUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    getLlmsTxt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
}
