import type { BrokerChange } from './brokerChange.ts';
import { curlCommand } from './curlCommand.ts';
import { rabbitmqadmin1, rabbitmqadmin2 } from './rabbitmqadminCommand.ts';
import { rabbitmqctlCommands } from './rabbitmqctlCommands.ts';
import { terraformBlock } from './terraformBlock.ts';

/** What commands need to know besides the change. */
export interface CommandContext {
  /** Address of the console, which answers the management API too; ends with a slash. */
  base: string;
  /** Whose credentials the commands ask for. */
  user: string;
  /** 3 or 4: the major version of the broker, which decides what its tools understand. */
  major: number;
}

export type CommandTool = 'curl' | 'rabbitmqctl' | 'rabbitmqadmin' | 'terraform';

/** Text to be copied for each tool; null: the tool has no way to do this. */
export type Commands = Readonly<Record<CommandTool, string | null>>;

/** The same change as text for each tool. A password is the shell variable NEW_PASSWORD, never itself. */
export function commandsFor(changes: readonly BrokerChange[], context: CommandContext): Commands {
  const admin = context.major >= 4 ? rabbitmqadmin2 : rabbitmqadmin1;
  return {
    curl: all(changes, (change) => curlCommand(change, context)),
    rabbitmqctl: all(changes, (change) => rabbitmqctlCommands(change, context.major)),
    rabbitmqadmin: all(changes, (change) => admin(change, context)),
    terraform: all(changes, terraformBlock),
  };
}

function all(
  changes: readonly BrokerChange[],
  textOf: (change: BrokerChange) => string | null,
): string | null {
  const texts = changes.map(textOf);
  return texts.every((text) => text !== null) ? texts.join('\n') : null;
}
