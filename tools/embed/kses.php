<?php
/**
 * Runs WordPress's own wp_kses_post on standard input, without a database.
 * Usage: php kses.php FOLDER-OF-WORDPRESS < code.html
 */
error_reporting(E_ERROR);
define('ABSPATH', rtrim($argv[1], '/') . '/');
define('WPINC', 'wp-includes');
define('WP_DEBUG', false);
foreach (['compat', 'plugin', 'load', 'functions', 'formatting', 'kses', 'shortcodes'] as $part) {
    $file = ABSPATH . WPINC . "/$part.php";
    if (!is_file($file)) {
        fwrite(STDERR, "$file is missing: give the folder of a WordPress\n");
        exit(1);
    }
    require_once $file;
}
require ABSPATH . WPINC . '/version.php';
// Stands in for the settings, which live in a database.
add_filter('pre_option_blog_charset', fn() => 'UTF-8');
echo json_encode([
    'version' => $wp_version,
    'output' => wp_kses_post(stream_get_contents(STDIN)),
]);
