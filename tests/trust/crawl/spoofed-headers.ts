/** What only a proxy may say, said by anybody. */
export const spoofed = {
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-user': 'administrator',
  'x-remote-user': 'administrator',
  'x-original-url': '/en/accounts',
  'x-rewrite-url': '/en/accounts',
  'x-http-method-override': 'DELETE',
  forwarded: 'for=203.0.113.7;host=evil.example',
}
