// Everything that Vice Versa needs in one resource group. No secret is made or stored: identities do the rest.
targetScope = 'resourceGroup'

@description('Short name that every resource carries; lower case letters and digits.')
@minLength(3)
@maxLength(12)
param name string

@description('Region of all resources but the static site.')
param location string = resourceGroup().location

@description('Region of the static site, which exists in these alone; what it serves is public and the same everywhere.')
@allowed(['centralus', 'eastasia', 'eastus2', 'westeurope', 'westus2'])
param tabLocation string = 'westeurope'

@description('Client id of the app registration whose tokens the tab sends.')
param appClientId string

@description('Id of the Teams app, for links that open its pages.')
param teamsAppId string

@description('Id of the published app in the organisation catalog: with it the service installs the app for managers; none before it is published.')
param teamsCatalogAppId string = 'none'

@description('Directory attribute that holds a grade, such as onPremisesExtensionAttributes/extensionAttribute1; none for no such attribute.')
param gradeAttribute string = 'none'

@description('Service root of Microsoft Graph of the cloud in use.')
param graphServiceRoot string = 'https://graph.microsoft.com/v1.0'

var suffix = uniqueString(resourceGroup().id, name)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-id'
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    publisherPrincipalId: identity.outputs.principalId
  }
}

module data 'modules/cosmos.bicep' = {
  name: 'data'
  params: {
    name: '${name}-${suffix}'
    location: location
    principalId: identity.outputs.principalId
  }
}

module tab 'modules/tab.bicep' = {
  name: 'tab'
  params: {
    name: '${name}-tab'
    location: tabLocation
  }
}

module api 'modules/functions.bicep' = {
  name: 'api'
  params: {
    name: '${name}-api-${suffix}'
    storageName: take(toLower('${name}${suffix}'), 24)
    location: location
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityPrincipalId: identity.outputs.principalId
    tabOrigin: 'https://${tab.outputs.hostname}'
    appInsightsConnectionString: monitoring.outputs.connectionString
    settings: {
      TENANT_ID: tenant().tenantId
      AUTH_AUDIENCE: appClientId
      AUTH_AUTHORITY: environment().authentication.loginEndpoint
      GRAPH_SERVICE_ROOT: graphServiceRoot
      COSMOS_ENDPOINT: data.outputs.endpoint
      COSMOS_DATABASE: data.outputs.database
      TEAMS_APP_ID: teamsAppId
      BOT_ID: identity.outputs.clientId
      TEAMS_CATALOG_APP_ID: teamsCatalogAppId == 'none' ? '' : teamsCatalogAppId
      GRADE_ATTRIBUTE: gradeAttribute == 'none' ? '' : gradeAttribute
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-bot-${suffix}'
    displayName: 'Vice Versa'
    endpoint: 'https://${api.outputs.hostname}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
  }
}

output BOT_ID string = bot.outputs.botId
output TAB_DOMAIN string = tab.outputs.hostname
output TAB_NAME string = tab.outputs.name
output API_ORIGIN string = 'https://${api.outputs.hostname}'
output API_RESOURCE_ID string = api.outputs.id
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
