import { describe, expect, test } from 'vitest';
import { type BrokerChange, type CommandContext, changeRequest, commandsFor } from '../src/changes/index.ts';

const old: CommandContext = { base: 'https://mq.example/warren/', user: 'admin', major: 3 };
const recent: CommandContext = { ...old, major: 4 };

const putUser: BrokerChange = {
  kind: 'put-user',
  name: 'svc-billing',
  tags: ['management', 'policymaker'],
  secret: { kind: 'password', password: 'never shown' },
  existing: false,
  keepsSecret: false,
};

const permission: BrokerChange = {
  kind: 'set-permission',
  vhost: 'odd / 100%+ñ',
  user: "o'brien",
  configure: '',
  write: '^billing\\.(a|b)$',
  read: '.*',
};

describe('a new user', () => {
  test('curl asks for the own password and reads the new one from a variable', () => {
    expect(commandsFor([putUser], recent).curl).toBe(
      [
        "curl -u admin -X PUT -H 'content-type: application/json' \\",
        '  https://mq.example/warren/api/users/svc-billing \\',
        `  -d '{"tags":["management","policymaker"],"password":"'"$(printf %s "$NEW_PASSWORD" | sed 's/["\\\\]/\\\\&/g')"'"}'`,
      ].join('\n'),
    );
  });

  test('rabbitmqctl makes the user and then sets the tags', () => {
    expect(commandsFor([putUser], recent).rabbitmqctl).toBe(
      'rabbitmqctl add_user svc-billing "$NEW_PASSWORD"\nrabbitmqctl set_user_tags svc-billing management policymaker',
    );
  });

  test('rabbitmqadmin speaks two dialects', () => {
    expect(commandsFor([putUser], old).rabbitmqadmin).toBe(
      'rabbitmqadmin --host=mq.example --port=443 --ssl --path-prefix=/warren --username=admin --password "$PASSWORD" ' +
        'declare user name=svc-billing tags=management,policymaker "password=$NEW_PASSWORD"',
    );
    expect(commandsFor([putUser], recent).rabbitmqadmin).toBe(
      'rabbitmqadmin --base-uri=https://mq.example/warren/api --username=admin --password "$PASSWORD" ' +
        'users declare --name=svc-billing --tags=management,policymaker --password "$NEW_PASSWORD"',
    );
  });

  test('Terraform reads the password from a variable', () => {
    expect(commandsFor([putUser], recent).terraform).toBe(
      [
        'resource "rabbitmq_user" "svc_billing" {',
        '  name = "svc-billing"',
        '  password = var.new_password',
        '  tags = ["management", "policymaker"]',
        '}',
      ].join('\n'),
    );
  });

  test('no tool is given the password', () => {
    const texts = [
      ...Object.values(commandsFor([putUser], old)),
      ...Object.values(commandsFor([putUser], recent)),
    ];
    expect(texts.filter((text) => text?.includes('never shown'))).toEqual([]);
  });
});

test('expressions and names are quoted for the shell, for paths and for HCL', () => {
  const { curl, rabbitmqctl, terraform } = commandsFor([permission], recent);
  expect(curl).toContain(
    "'https://mq.example/warren/api/permissions/odd%20%2F%20100%25%2B%C3%B1/o'\\''brien'",
  );
  expect(rabbitmqctl).toBe(
    "rabbitmqctl set_permissions '--vhost=odd / 100%+ñ' 'o'\\''brien' '' '^billing\\.(a|b)$' '.*'",
  );
  expect(terraform).toContain('    write = "^billing\\\\.(a|b)$"');
});

test('a value that begins with a dash stays a value', () => {
  const { rabbitmqctl, rabbitmqadmin } = commandsFor([{ kind: 'delete-user', name: '-rf' }], recent);
  expect(rabbitmqctl).toBe('rabbitmqctl delete_user -- -rf');
  expect(rabbitmqadmin).toMatch(/ --name=-rf$/);
});

test('templates of Terraform are text', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of Terraform
  const change: BrokerChange = { kind: 'put-vhost', name: '${7*7}%{if}"\\\n', existing: false, ...plain };
  expect(commandsFor([change], recent).terraform).toContain('name = "$${7*7}%%{if}\\"\\\\\\n"');
});

test.each([
  ['a hash, which rabbitmqctl 3 does not take', old, { ...putUser, secret: hash() }, 'rabbitmqctl'],
  ['a hash, which the provider does not take', recent, { ...putUser, secret: hash() }, 'terraform'],
  ['limits of a user, which rabbitmqadmin 1 does not know', old, userLimit(), 'rabbitmqadmin'],
  ['topic permissions, which rabbitmqadmin does not know', recent, topic(), 'rabbitmqadmin'],
  ['a removal, which is no block', recent, { kind: 'delete-user', name: 'a' }, 'terraform'],
  ['a name that no path can hold', recent, { kind: 'delete-user', name: '..' }, 'curl'],
  [
    'a name with a NUL, which no argument can hold',
    recent,
    { kind: 'delete-user', name: '\0' },
    'rabbitmqctl',
  ],
] as const)('there is no command for %s', (_, context, change, tool) => {
  expect(commandsFor([change], context)[tool]).toBeNull();
});

describe('what is in a virtual host', () => {
  const exchange: BrokerChange = {
    kind: 'declare-exchange',
    vhost: 'shop',
    name: 'orders',
    type: 'topic',
    durable: true,
    autoDelete: false,
    internal: false,
    arguments: { 'alternate-exchange': 'lost' },
  };
  const queue: BrokerChange = {
    kind: 'declare-queue',
    vhost: 'shop',
    name: 'new',
    durable: true,
    autoDelete: false,
    arguments: { 'x-queue-type': 'quorum', 'x-max-length': JSON.rawJSON('9007199254740993') },
  };
  const binding: BrokerChange = {
    kind: 'bind',
    vhost: 'shop',
    source: 'orders',
    destination: 'new',
    destinationType: 'queue',
    routingKey: 'order.#',
    arguments: {},
  };

  test('is declared with everything said, digit for digit', () => {
    expect(changeRequest(exchange)).toEqual({
      method: 'PUT',
      path: '/api/exchanges/shop/orders',
      body: {
        type: 'topic',
        durable: true,
        auto_delete: false,
        internal: false,
        arguments: { 'alternate-exchange': 'lost' },
      },
    });
    const asked = changeRequest(queue);
    expect(asked.path).toBe('/api/queues/shop/new');
    expect(JSON.stringify(asked.body)).toBe(
      '{"durable":true,"auto_delete":false,"arguments":{"x-queue-type":"quorum","x-max-length":9007199254740993}}',
    );
    expect(changeRequest(binding)).toEqual({
      method: 'POST',
      path: '/api/bindings/shop/e/orders/q/new',
      body: { routing_key: 'order.#', arguments: {} },
    });
  });

  test('rabbitmqctl has no command for it; rabbitmqadmin has, in two dialects', () => {
    const all = [exchange, queue, binding];
    expect(commandsFor([exchange], recent).rabbitmqctl).toBeNull();
    const words = (context: CommandContext) =>
      commandsFor(all, context).rabbitmqadmin?.replaceAll(/^rabbitmqadmin.* "\$PASSWORD" /gm, '');
    expect(words(old)?.split('\n')).toEqual([
      `--vhost=shop declare exchange name=orders type=topic durable=true auto_delete=false internal=false 'arguments={"alternate-exchange":"lost"}'`,
      `--vhost=shop declare queue name=new durable=true auto_delete=false 'arguments={"x-queue-type":"quorum","x-max-length":9007199254740993}'`,
      "--vhost=shop declare binding source=orders destination=new destination_type=queue 'routing_key=order.#'",
    ]);
    expect(words(recent)?.split('\n')).toEqual([
      `exchanges declare --vhost=shop --name=orders --type=topic --durable=true --auto-delete=false '--arguments={"alternate-exchange":"lost"}'`,
      `queues declare --vhost=shop --name=new --type=quorum --durable=true --auto-delete=false '--arguments={"x-max-length":9007199254740993}'`,
      "bindings declare --vhost=shop --source=orders --destination-type=queue --destination=new '--routing-key=order.#'",
    ]);
    expect(commandsFor([{ ...exchange, internal: true }], recent).rabbitmqadmin).toBeNull();
  });

  test('Terraform takes arguments of queues and bindings as JSON, of exchanges as texts', () => {
    const { terraform } = commandsFor([exchange, queue, binding], recent);
    expect(terraform).toContain('      "alternate-exchange" = "lost"');
    expect(terraform).toContain(
      '    arguments_json = "{\\"x-queue-type\\":\\"quorum\\",\\"x-max-length\\":9007199254740993}"',
    );
    expect(terraform).toContain('  routing_key = "order.#"\n}');
    expect(commandsFor([{ ...exchange, arguments: { n: 1 } }], recent).terraform).toBeNull();
  });
});

test('several changes are commands one below the other; one without a command leaves none', () => {
  expect(commandsFor([putUser, permission], recent).rabbitmqctl?.split('\n')).toHaveLength(3);
  expect(commandsFor([putUser, userLimit()], recent).terraform).toBeNull();
});

const plain = { description: '', tags: [], defaultQueueType: null, tracing: null } as const;

function hash() {
  return { kind: 'hash', passwordHash: 'aGFzaA==', hashingAlgorithm: null } as const;
}

function userLimit(): BrokerChange {
  return { kind: 'set-user-limit', user: 'a', limit: 'max-channels', value: 10 };
}

function topic(): BrokerChange {
  return { kind: 'set-topic-permission', vhost: '/', user: 'a', exchange: 'x', write: '', read: '' };
}
