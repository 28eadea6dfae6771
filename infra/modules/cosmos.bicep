// Serverless Cosmos DB without keys: containers by purpose, each partitioned by /pk.
param name string
param location string
param principalId string

// What the service may change. The audit log is not among them: its lines are only added and read.
var changeable = [
  'directory'
  'programs'
  'participants'
  'pairings'
  'rounds'
  'people'
  'contacts'
  'mailboxes'
]
var containers = concat(changeable, ['audit'])
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [
      { name: 'EnableServerless' }
    ]
    locations: [
      { locationName: location, failoverPriority: 0 }
    ]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous7Days' }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: 'vice-versa'
  properties: {
    resource: { id: 'vice-versa' }
  }
}

resource stores 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [
  for container in containers: {
    parent: database
    name: container
    properties: {
      resource: {
        id: container
        partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      }
    }
  }
]

// Where the change feed trigger keeps its place.
resource leases 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: 'leases'
  properties: {
    resource: {
      id: 'leases'
      partitionKey: { paths: ['/id'], kind: 'Hash', version: 2 }
    }
  }
}

// To find its way in the account: names of containers and where their parts lie, no content.
resource metadataReader 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'metadata-reader')
  properties: {
    roleName: 'Vice Versa metadata reader'
    type: 'CustomRole'
    assignableScopes: [account.id]
    permissions: [
      { dataActions: ['Microsoft.DocumentDB/databaseAccounts/readMetadata'] }
    ]
  }
}

// Nobody who runs the service can change or remove a line of the audit log.
resource auditAppender 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'audit-appender')
  properties: {
    roleName: 'Vice Versa audit appender'
    type: 'CustomRole'
    assignableScopes: [account.id]
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/readMetadata'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'
        ]
      }
    ]
  }
}

resource metadataAccess 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'metadata-reader')
  properties: {
    roleDefinitionId: metadataReader.id
    principalId: principalId
    scope: account.id
  }
}

resource auditAccess 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'audit-appender')
  properties: {
    roleDefinitionId: auditAppender.id
    principalId: principalId
    scope: '${account.id}/dbs/${database.name}/colls/audit'
  }
  dependsOn: [stores]
}

@batchSize(1)
resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = [
  for container in concat(changeable, ['leases']): {
    parent: account
    name: guid(account.id, principalId, dataContributor, container)
    properties: {
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
      principalId: principalId
      scope: '${account.id}/dbs/${database.name}/colls/${container}'
    }
    dependsOn: [stores, leases]
  }
]

output endpoint string = account.properties.documentEndpoint
output database string = database.name
