import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

export interface ChannelIssuerOptions {
  readonly botId: string;
  /** The origin under which the issuer answers; known once the server listens. */
  readonly origin: () => string;
  readonly clock: { now(): Date };
}

/** Signs what the bot channel sends to the bot, as the Bot Framework does: its own issuer, metadata and endorsed keys. */
export class ChannelIssuer {
  private constructor(
    private readonly options: ChannelIssuerOptions,
    private readonly privateKey: CryptoKey,
    private readonly publicJwk: JWK & { readonly kid: string },
  ) {}

  static async create(options: ChannelIssuerOptions): Promise<ChannelIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    return new ChannelIssuer(options, privateKey, { ...(await exportJWK(publicKey)), kid: randomUUID() });
  }

  get issuer(): string {
    return `${this.options.origin()}/botframework`;
  }

  openIdConfiguration(): Record<string, unknown> {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    };
  }

  keys(): { keys: object[] } {
    return { keys: [{ ...this.publicJwk, use: 'sig', endorsements: ['msteams'] }] };
  }

  /** The token of one call to the bot. */
  tokenFor(serviceUrl: string): Promise<string> {
    const now = Math.floor(this.options.clock.now().getTime() / 1000);
    return new SignJWT({ serviceurl: serviceUrl })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.publicJwk.kid })
      .setIssuer(this.issuer)
      .setAudience(this.options.botId)
      .setNotBefore(now)
      .setExpirationTime(now + 3600)
      .sign(this.privateKey);
  }
}
