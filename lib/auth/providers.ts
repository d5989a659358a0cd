import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import type { Provider } from 'next-auth/providers/index';
import { z } from 'zod';
import { env } from '#lib/platform/env';

/** Another site that may vouch for somebody: its id in addresses, and its name on the button. */
export type OfferedProvider = { id: string; name: string };

type OAuthProvider = Extract<Provider, { type: 'oauth' }>;

/** What we ask a provider: who this is, and what to call them. No e-mail address: nobody is recognized by it. */
const SCOPE = 'openid profile';

/** What the providers switched on by the environment are called, in the order of their buttons. */
export function offeredProviders(): OfferedProvider[] {
  return oauthProviders().map(({ id, name }) => ({ id, name }));
}

/**
 * Under which name a provider's accounts are kept. Numbers of people are unique within one issuer only, so an OIDC
 * provider is known by its issuer: another issuer's people are other people.
 */
export function providerKey(id: string): string {
  return id === 'oidc' ? (env().OIDC_ISSUER ?? id) : id;
}

/** Settings of next-auth for every provider that the environment holds credentials of. */
export function oauthProviders(): OAuthProvider[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env();
  const offered: (OAuthProvider | null)[] = [
    GITHUB_ID && GITHUB_SECRET ? gitHub(GITHUB_ID, GITHUB_SECRET) : null,
    GOOGLE_ID && GOOGLE_SECRET
      ? Google({
          clientId: GOOGLE_ID,
          clientSecret: GOOGLE_SECRET,
          authorization: { params: { scope: SCOPE } },
        })
      : null,
    oidc(),
  ];
  return offered.filter((provider) => provider !== null);
}

function gitHub(clientId: string, clientSecret: string): OAuthProvider {
  return GitHub({
    clientId,
    clientSecret,
    authorization: { url: 'https://github.com/login/oauth/authorize', params: { scope: '' } },
  });
}

const claimsSchema = z.object({
  sub: z.string().min(1),
  preferred_username: z.string().optional(),
  name: z.string().optional(),
});

function oidc(): OAuthProvider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    id: 'oidc',
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: SCOPE } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    userinfo: { request: async ({ client, tokens }) => tellUs(tokens, await userinfo(client, tokens)) },
    profile: (told: { sub: string; name: string }) => ({ id: told.sub, name: told.name }),
  };
}

type UserinfoRequest = Parameters<
  Extract<OAuthProvider['userinfo'], { request?: unknown }>['request'] & object
>[0];

function userinfo(client: UserinfoRequest['client'], tokens: UserinfoRequest['tokens']) {
  return client.userinfo(tokens.access_token ?? '');
}

/**
 * What an issuer says of somebody: by the signed token who it is, and at the userinfo endpoint, as many do, the name.
 * @source OpenID Connect Core 1.0, 5.3.2: both must speak of the same subject
 */
function tellUs(tokens: UserinfoRequest['tokens'], told: object) {
  const signed = claimsSchema.parse(typeof tokens.claims === 'function' ? tokens.claims.call(tokens) : null);
  const all = claimsSchema.parse({ ...signed, ...told });
  if (all.sub !== signed.sub) throw new Error('The userinfo endpoint speaks of somebody else.');
  return { sub: all.sub, name: all.name ?? all.preferred_username ?? '' };
}
