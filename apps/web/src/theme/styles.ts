import './layers.css';
// Mantine's parts in the order its documentation gives, in a cascade layer: what stands outside wins.
import './page.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import './tokens.css';
import './mantineTokens.css';
import './focus.css';
