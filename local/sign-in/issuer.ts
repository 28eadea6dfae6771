import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';

export interface IssuerOptions {
  readonly tenantId: string;
  /** Client id of the app registration: the audience of the tab's tokens. */
  readonly audience: string;
  /** The origin under which the issuer answers; known once the server listens. */
  readonly origin: () => string;
  readonly clock: { now(): Date };
}

export interface SignedInPerson {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly isLead: boolean;
}

/** Signs in people of the local tenant, and the service itself, with tokens shaped like those of Microsoft Entra. */
export class Issuer {
  private constructor(
    private readonly options: IssuerOptions,
    private readonly privateKey: CryptoKey,
    private readonly publicKey: CryptoKey,
    private readonly publicJwk: JWK,
  ) {}

  static async create(options: IssuerOptions): Promise<Issuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const publicJwk = { ...jwk, kid: randomUUID(), use: 'sig', alg: 'RS256' };
    const imported = await importJWK(publicJwk, 'RS256');
    if (imported instanceof Uint8Array) throw new Error('An RSA key was expected.');
    return new Issuer(options, privateKey, imported ?? publicKey, publicJwk);
  }

  get issuer(): string {
    return `${this.authority}/v2.0`;
  }

  private get authority(): string {
    return `${this.options.origin()}/${this.options.tenantId}`;
  }

  keys(): { keys: JWK[] } {
    return { keys: [this.publicJwk] };
  }

  openIdConfiguration(): Record<string, unknown> {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.authority}/discovery/v2.0/keys`,
      token_endpoint: `${this.authority}/oauth2/v2.0/token`,
      authorization_endpoint: `${this.authority}/oauth2/v2.0/authorize`,
      response_types_supported: ['code', 'id_token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  /**
   * The token that TeamsJS hands to the tab: delegated, for the service's own API.
   *
   * @param otherClaims take the place of what is usual, such as `acct: 1` of a guest.
   */
  async tokenFor(person: SignedInPerson, otherClaims: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.sign(this.options.audience, {
      ver: '2.0',
      tid: this.options.tenantId,
      oid: person.id,
      sub: `sub-${person.id}`,
      name: person.displayName,
      preferred_username: person.userPrincipalName,
      scp: 'access_as_user',
      acct: 0,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      ...(person.isLead && { roles: ['ProgramLead'] }),
      ...otherClaims,
    });
  }

  /** What the managed identity endpoint of the platform answers for a resource. */
  async identityToken(resource: string): Promise<Record<string, string>> {
    const expires = Math.floor(this.options.clock.now().getTime() / 1000) + 3600;
    const token = await this.sign(resource, {
      ver: '1.0',
      tid: this.options.tenantId,
      oid: '00000000-0000-4000-8000-00000000a991',
      idtyp: 'app',
      roles: ['User.Read.All', 'Calendars.ReadWrite', 'MailboxSettings.Read', 'TeamsActivity.Send'],
    });
    return { access_token: token, expires_on: String(expires), resource, token_type: 'Bearer' };
  }

  /** A token of the service's identity for the simulated Graph. */
  graphToken(): Promise<Record<string, string>> {
    return this.identityToken(this.options.origin());
  }

  /** Whether an Authorization header carries a living token of the service's identity for Graph. */
  acceptsForGraph(authorization: string | undefined): Promise<boolean> {
    return this.acceptsFor(authorization, [this.options.origin(), `${this.options.origin()}/`]);
  }

  /** The same for one of these resources. */
  async acceptsFor(authorization: string | undefined, resources: readonly string[]): Promise<boolean> {
    const token = /^Bearer (.+)$/u.exec(authorization ?? '')?.[1];
    if (token === undefined) return false;
    try {
      await jwtVerify(token, this.publicKey, {
        issuer: this.issuer,
        audience: [...resources],
        currentDate: this.options.clock.now(),
      });
      return true;
    } catch {
      return false;
    }
  }

  private sign(audience: string, claims: Record<string, unknown>): Promise<string> {
    const now = Math.floor(this.options.clock.now().getTime() / 1000);
    return new SignJWT({ iss: this.issuer, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.publicJwk.kid ?? '' })
      .setAudience(audience)
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + 3600)
      .sign(this.privateKey);
  }
}
