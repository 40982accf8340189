<?php
/**
 * Runs WordPress's own code, without a database and without a network.
 *
 *   php wordpress.php WORDPRESS kses < code.html       what wp_kses_post leaves of a code
 *   php wordpress.php WORDPRESS paste ADDRESS FOLDER   what becomes of an address that is pasted
 *                                                      alone on a line; FOLDER answers as its site
 */
error_reporting(E_ERROR);
[, $wordpress, $task] = $argv;
define('ABSPATH', rtrim($wordpress, '/') . '/');
define('WPINC', 'wp-includes');
define('WP_DEBUG', false);
define('KB_IN_BYTES', 1024);
$parts = ['compat', 'plugin', 'load', 'functions', 'general-template', 'link-template'];
array_push($parts, 'ms-blogs', 'formatting', 'kses', 'shortcodes', 'class-wp-error', 'pluggable');
array_push($parts, 'http', 'class-wp-http', 'class-wp-oembed', 'embed');
foreach ($parts as $part) {
    $file = ABSPATH . WPINC . "/$part.php";
    if (!is_file($file)) {
        fwrite(STDERR, "$file is missing: give the folder of a WordPress\n");
        exit(1);
    }
    require_once $file;
}
require ABSPATH . WPINC . '/version.php';
// Stand in for the settings, which live in a database.
add_filter('pre_option_blog_charset', fn() => 'UTF-8');
add_filter('pre_option_home', fn() => 'https://newsroom.example');

if ($task === 'kses') {
    $answer = ['output' => wp_kses_post(stream_get_contents(STDIN))];
} elseif ($task === 'paste') {
    [, , , $address, $folder] = $argv;
    $asked = [];
    // Stands in for the network: as much of a built file as WordPress wants to read.
    $built = function ($no, $how, $url) use (&$asked, $folder) {
        $asked[] = $url;
        $path = parse_url($url, PHP_URL_PATH);
        $file = $folder . $path . (str_ends_with($path, '/') ? 'index.html' : '');
        $body = file_get_contents($file, false, null, 0, $how['limit_response_size'] ?? null);
        $found = $body !== false;
        return [
            'response' => ['code' => $found ? 200 : 404, 'message' => $found ? 'OK' : 'Not Found'],
            'body' => (string) $body,
            'headers' => [],
            'cookies' => [],
        ];
    };
    add_filter('pre_http_request', $built, 10, 3);
    // As wp-includes/default-filters.php has it.
    add_filter('oembed_dataparse', 'wp_filter_oembed_result', 10, 3);
    $html = _wp_oembed_get_object()->get_html($address, ['width' => 640, 'height' => 1000]);
    $answer = ['output' => $html, 'asked' => $asked];
} else {
    fwrite(STDERR, "No task \"$task\"; there is: kses, paste\n");
    exit(1);
}
echo json_encode(['version' => $wp_version] + $answer);
