/** The default settings of a machine policy. */

export const DEFAULT_POLICY = {
  Description: "",
  IsDefault: false,
  MachineHealthCheckPolicy: {
    HealthCheckType: "RunScript",
    HealthCheckInterval: "1.00:00:00",
    HealthCheckCron: null,
    HealthCheckCronTimezone: "UTC",
    BashHealthCheckPolicy: { RunType: "InheritFromDefault", ScriptBody: null },
    PowerShellHealthCheckPolicy: { RunType: "InheritFromDefault", ScriptBody: null },
  },
  MachineConnectivityPolicy: { MachineConnectivityBehavior: "ExpectedToBeOnline" },
  MachineCleanupPolicy: { DeleteMachinesBehavior: "DoNotDelete", DeleteMachinesElapsedTimeSpan: "00:00:00" },
  MachineUpdatePolicy: {
    CalamariUpdateBehavior: "UpdateOnDeployment",
    TentacleUpdateBehavior: "NeverUpdate",
    TentacleUpdateAccountId: null,
  },
  MachineRpcCallRetryPolicy: {
    Enabled: true,
    RetryDuration: "00:02:30",
    HealthCheckRetryDuration: "00:02:30",
  },
  MachinePackageCacheRetentionPolicy: null,
  ConnectionConnectTimeout: "00:01:00",
  ConnectionRetryCountLimit: 5,
  ConnectionRetrySleepInterval: "00:00:01",
  ConnectionRetryTimeLimit: "00:05:00",
  PollingRequestMaximumMessageProcessingTimeout: "00:10:00",
  PollingRequestQueueTimeout: "00:02:00",
};
