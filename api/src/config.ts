import { z } from 'zod';

const Url = z.url({ protocol: /^https?$/u });

/** Settings of a deployment, by the name of their environment variable. None is a secret. */
const Environment = z.object({
  /** Directory tenant that this deployment serves. */
  TENANT_ID: z.string().min(1),
  /** Client id of the app registration whose tokens the tab sends. */
  AUTH_AUDIENCE: z.string().min(1),
  /** Issuer host of the cloud in use. */
  AUTH_AUTHORITY: Url.default('https://login.microsoftonline.com'),
  /** Service root of Microsoft Graph of the cloud in use. */
  GRAPH_SERVICE_ROOT: Url.default('https://graph.microsoft.com/v1.0'),
  COSMOS_ENDPOINT: Url,
  COSMOS_DATABASE: z.string().default('vice-versa'),
  /** Only for the Cosmos DB emulator, whose key is published; an account in the cloud is reached by identity. */
  COSMOS_EMULATOR_KEY: z.string().optional(),
  /** Id of the Teams app, for links that open its pages. */
  TEAMS_APP_ID: z.string().min(1),
  /** Id of the bot: the client id of the managed identity that it answers with. */
  BOT_ID: z.string().min(1),
  /** Where the bot channel takes the first message to a person, in the cloud in use. */
  BOT_SERVICE_URL: Url.default('https://smba.trafficmanager.net/teams/'),
  /** Issuer of the tokens with which the channel calls the bot, and where its keys are published. */
  BOT_ISSUER: Url.default('https://api.botframework.com'),
  BOT_OPENID_METADATA: Url.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  /** Scope of the token with which the bot calls the channel. */
  BOT_TOKEN_SCOPE: z.string().default('https://api.botframework.com/.default'),
  /** Id of the app in the organisation's catalog; with it the service installs the app for the managers it has to ask. */
  TEAMS_CATALOG_APP_ID: z.string().optional(),
  /** Client id of a user-assigned managed identity; absent for the system-assigned one. */
  AZURE_CLIENT_ID: z.string().optional(),
  /** Directory attribute that holds a grade, such as `onPremisesExtensionAttributes/extensionAttribute1`. */
  GRADE_ATTRIBUTE: z
    .string()
    .regex(/^(employeeType|onPremisesExtensionAttributes\/extensionAttribute(1[0-5]|[1-9]))$/u)
    .optional(),
  /**
   * Where Microsoft Graph reaches this API, such as `https://host/api`, to tell of changes in calendars. Without it they are
   * found by looking for them, every ten minutes.
   */
  PUBLIC_API_URL: z.url({ protocol: /^https$/u }).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(300),
});
export type Config = z.infer<typeof Environment>;

/** Reads the settings; throws one error that names every setting that is missing or wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // A deployment writes settings that are not used as empty texts.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(set);
  if (result.success) return result.data;
  const named = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Correct these application settings: ${named.join('; ')}`);
}
