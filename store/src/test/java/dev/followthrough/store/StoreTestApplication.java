package dev.followthrough.store;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class StoreTestApplication {}
