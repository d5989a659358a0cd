// Another site that people may sign in with, for tests: says of everybody who they say they are.
// Plain JavaScript, for the library has no types: node oidc-server.mjs PORT REDIRECT_URI CLIENT_ID CLIENT_SECRET
import { Provider } from 'oidc-provider';

const [port, redirectUri, clientId, clientSecret] = process.argv.slice(2);

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name'] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: id }) }),
  cookies: { keys: ['only-for-tests'] },
});

provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
process.on('disconnect', () => process.exit(0));
