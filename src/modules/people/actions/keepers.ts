/** Who keeps the record of an officer: the coordinator of the service, for members of the RCMP their adviser. */
export const keepers = { 'service-coordinator': 'own-service', 'rcmp-adviser': 'own-service' } as const
