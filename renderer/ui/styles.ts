import '@fontsource-variable/inter/wght.css';
import '@fluentui/react-icons/headless/styles.css';
import './tokens.css';
import './base.css';
