import { joinNames } from '../../joinNames.tsx';
import { NameText } from '../../NameText.tsx';

/** Names of the broker inside a sentence. */
export function namesInWords(names: readonly string[]) {
  return joinNames([...new Set(names)].map((name) => <NameText key={name} name={name} />));
}
