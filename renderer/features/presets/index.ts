export { PresetsDialog } from './presets-dialog';
export { RoleSwitch } from './role-switch';
export { SavePresetDialog } from './save-preset-dialog';
